"use client";
/** The channels to choose from: the built-in ones, those of the journey, and every other one this map already uses. */
import { useMemo } from "react";
import { ChannelIcon } from "@/components/journey/channel-icon";
import type { PickerOption } from "@/components/ui/picker";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";

export function useChannels(): readonly PickerOption[] {
  const { data, people, session } = useBoardKit();
  const { cards } = useReadable(session.map);
  return useMemo(() => {
    const keys = new Set(data.channels.map(({ key }) => key));
    for (const { touchpoint, channels } of cards.values()) for (const key of [...(touchpoint ? [touchpoint.channel] : []), ...(channels ?? [])]) keys.add(key);
    return [...keys].map((key) => ({ value: key, label: people.channelName(key) ?? key, icon: <ChannelIcon channel={key} size={14} /> }));
  }, [data, people, cards]);
}

const MOST_LETTERS = 60;
/** The key of a channel that somebody names; a channel that is known by that name is that one. */
const keyOf = (name: string): string => name.trim().toLocaleLowerCase().replace(/\s+/g, "-").slice(0, MOST_LETTERS);

export const createChannel = (known: readonly PickerOption[], onCreate: (key: string) => void) => ({
  label: (typed: string) => {
    const key = keyOf(typed);
    return key === "" || known.some(({ value, label }) => value === key || keyOf(label) === key) ? null : `Add “${typed}”`;
  },
  onCreate: (typed: string) => onCreate(keyOf(typed)),
});
