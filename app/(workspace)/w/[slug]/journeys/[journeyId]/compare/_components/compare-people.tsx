"use client";
/** Whether both maps are saved, and who else is on either of them. */
import { AvatarStack } from "@/components/collaboration/avatar-stack";
import { peoplePresent } from "@/components/collaboration/people-present";
import { SaveIndicator } from "@/components/collaboration/save-indicator";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { worstStatus } from "./both-statuses";
import { useCompareKit } from "./compare-kit";

export function ComparePeople() {
  const { current, future, data } = useCompareKit();
  const [today, tomorrow] = [useReadable(current.status), useReadable(future.status)];
  const peers = [...useReadable(current.peers), ...useReadable(future.peers)];
  return (
    <>
      <SaveIndicator status={worstStatus(today, tomorrow)} />
      <AvatarStack people={peoplePresent(peers, data.me.id)} />
    </>
  );
}
