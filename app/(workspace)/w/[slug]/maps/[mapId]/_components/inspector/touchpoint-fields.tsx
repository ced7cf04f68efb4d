"use client";
/** How a touchpoint reaches the customer. Each part is set by itself. */
import { ChannelIcon } from "@/components/journey/channel-icon";
import { Picker } from "@/components/ui/picker";
import type { Touchpoint } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { setParts } from "../card-fields";
import { createChannel, useChannels } from "./channels";
import { ChoiceRow, FieldRow, TextRow } from "./field-row";
import { CONTACT_WORDS, MEDIA_WORDS } from "./field-words";

export function TouchpointFields({ cardId, touchpoint }: { cardId: string; touchpoint: Touchpoint | undefined }) {
  const kit = useBoardKit();
  const set = (change: Parameters<typeof setParts<"touchpoint">>[3]) => setParts(kit, [cardId], "touchpoint", change);
  const known = useChannels();
  const channel = touchpoint?.channel;
  const choose = (next: string) => set({ channel: next });
  return (
    <>
      <FieldRow label="Channel">
        <Picker
          label="Channel" search="Find or name a channel" placeholder="Choose a channel" value={channel ?? null} onChange={choose} className="w-full"
          options={known} create={createChannel(known, choose)} {...(channel === undefined ? {} : { icon: <ChannelIcon channel={channel} size={14} /> })}
        />
      </FieldRow>
      {touchpoint && (
        <>
          <ChoiceRow label="Contact" words={CONTACT_WORDS} value={touchpoint.contact} onChange={(contact) => set({ contact })} />
          <ChoiceRow label="Media" words={MEDIA_WORDS} value={touchpoint.media} onChange={(media) => set({ media })} above />
          <TextRow label="Content" value={touchpoint.content} onChange={(content) => set({ content })} />
          <TextRow label="Message" value={touchpoint.message} onChange={(message) => set({ message })} />
          <TextRow label="Trigger" value={touchpoint.trigger} onChange={(trigger) => set({ trigger })} />
        </>
      )}
    </>
  );
}
