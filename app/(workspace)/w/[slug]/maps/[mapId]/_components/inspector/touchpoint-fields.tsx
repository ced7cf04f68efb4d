"use client";
/** How a touchpoint reaches the customer. Each part is set by itself. */
import { ChannelIcon } from "@/components/journey/channel-icon";
import { Select } from "@/components/ui/select";
import type { Touchpoint } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { setParts } from "../card-fields";
import { ChoiceRow, FieldRow, TextRow } from "./field-row";
import { CONTACT_WORDS, MEDIA_WORDS } from "./field-words";

export function TouchpointFields({ cardId, touchpoint }: { cardId: string; touchpoint: Touchpoint | undefined }) {
  const kit = useBoardKit();
  const set = (change: Parameters<typeof setParts<"touchpoint">>[3]) => setParts(kit, [cardId], "touchpoint", change);
  const known = kit.data.channels;
  const channel = touchpoint?.channel;
  const channels = channel === undefined || known.some(({ key }) => key === channel) ? known : [...known, { key: channel, name: channel }];
  return (
    <>
      <FieldRow label="Channel">
        <Select
          label="Channel" value={channel ?? ""} onChange={(next) => next !== "" && set({ channel: next })} quiet className="w-full"
          {...(channel === undefined ? {} : { icon: <ChannelIcon channel={channel} size={14} /> })}
          options={[
            ...(channel === undefined ? [{ value: "", label: "Choose a channel" }] : []),
            ...channels.map(({ key, name }) => ({ value: key, label: name, icon: <ChannelIcon channel={key} size={14} /> })),
          ]}
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
