"use client";
/** Whether it is saved, and who else is here. */
import { AvatarStack } from "@/components/collaboration/avatar-stack";
import { peoplePresent } from "@/components/collaboration/people-present";
import { SaveIndicator } from "@/components/collaboration/save-indicator";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { Peer } from "@/lib/collaboration/client/types";
import { useBoardKit } from "./board-kit";

/** Cursors move thirty times a second; the avatars only when people or departments change. */
const samePeople = (a: readonly Peer[], b: readonly Peer[]): boolean =>
  a.length === b.length && a.every((peer, index) => peer.clientId === b[index]?.clientId && peer.user === b[index]?.user);

export function BoardPeople({ max = 5 }: { max?: number }) {
  const kit = useBoardKit();
  const status = useReadable(kit.shownStatus);
  const peers = useReadableSelector(kit.session.peers, (all) => all, samePeople);
  const following = useReadableSelector(kit.view, (view) => view.following);
  return (
    <>
      <SaveIndicator status={status} compact={max < 5} />
      <AvatarStack
        people={peoplePresent(peers, kit.data.me.id)} max={max} following={following}
        onFollow={(id) => kit.view.update({ following: id === following ? null : id })}
      />
    </>
  );
}
