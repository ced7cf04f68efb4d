"use client";
/** The channels a card is about, beside those its touchpoints have. */
import X from "lucide-react/icons/x";
import { ChannelIcon } from "@/components/journey/channel-icon";
import { IconButton } from "@/components/ui/icon-button";
import { Picker } from "@/components/ui/picker";
import type { Card } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { setLists, withItem, withoutItem } from "../card-fields";
import { createChannel, useChannels } from "./channels";
import { FieldRow } from "./field-row";

export function ChannelsField({ card }: { card: Card }) {
  const kit = useBoardKit();
  const known = useChannels();
  const chosen = card.channels ?? [];
  const add = (channel: string) => setLists(kit, [card.id], "channels", (now) => withItem(now, channel));
  return (
    <FieldRow label="Channels">
      {chosen.map((channel) => {
        const name = kit.people.channelName(channel) ?? channel;
        return (
          <span key={channel} className="inline-flex h-6.5 max-w-full items-center gap-1 rounded-sm bg-fill pl-2">
            <ChannelIcon channel={channel} /><span className="truncate">{name}</span>
            <IconButton label={`Remove ${name}`} size="sm" onClick={() => setLists(kit, [card.id], "channels", (now) => withoutItem(now, channel))}><X size={12} aria-hidden /></IconButton>
          </span>
        );
      })}
      <Picker label="Add a channel" search="Find or name a channel" placeholder="Add a channel" value={null} onChange={add} create={createChannel(known, add)}
        options={known.filter(({ value }) => !chosen.includes(value))} className="flex-1" />
    </FieldRow>
  );
}
