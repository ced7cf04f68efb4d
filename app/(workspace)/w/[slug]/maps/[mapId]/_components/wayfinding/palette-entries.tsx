/** What the palette offers: places of the map, what can be done now, and people. */
import Flag from "lucide-react/icons/flag";
import Route from "lucide-react/icons/route";
import type { ReactNode } from "react";
import { CARD_WORDS } from "@/lib/journey/card-words";
import { LaneIcon } from "@/components/journey/lane-icon";
import { Avatar } from "@/components/ui/avatar";
import { foldWords, selectFound } from "@/lib/journey/selectors/find";
import type { BoardKit } from "../board-kit";
import { goTo } from "../go-to";
import { peoplePresent } from "@/components/collaboration/people-present";
import { boardCommands } from "./board-commands";
import { peerOf, placeOfPeer } from "./follow-colleague";

export interface PaletteEntry {
  readonly key: string;
  readonly label: string;
  /** Where it is, or what it belongs to. */
  readonly aside?: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly onChoose: () => void;
}
export interface PaletteGroup { readonly value: string; readonly items: readonly PaletteEntry[] }

const MOST_PLACES = 8;
const MOST_CARDS = 12;
const ICON = { size: 15, strokeWidth: 1.75, "aria-hidden": true } as const;

/** Groups without an entry are left out. Without words: the stages, and all commands. */
export function paletteGroups(kit: BoardKit, query: string): readonly PaletteGroup[] {
  const words = foldWords(query).split(/\s+/).filter((word) => word !== "");
  const fits = ({ label, aside = "" }: PaletteEntry): boolean => {
    const held = foldWords(`${label} ${aside}`);
    return words.every((word) => held.includes(word));
  };
  const named = placeEntries(kit).filter(({ kind }) => words.length > 0 || kind === "stage").map(({ entry }) => entry).filter(fits);
  const cards = words.length > 0 ? cardEntries(kit, query) : [];
  return [
    { value: "On this map", items: [...named.slice(0, words.length > 0 ? MOST_PLACES : undefined), ...cards] },
    { value: "Commands", items: boardCommands(kit).filter(fits) },
    { value: "People", items: peopleEntries(kit).filter(fits) },
  ].filter(({ items }) => items.length > 0);
}

function placeEntries(kit: BoardKit): readonly { readonly kind: "stage" | "step" | "lane"; readonly entry: PaletteEntry }[] {
  const { stages, lanes } = kit.session.map.get();
  return [
    ...stages.map((stage, at) => ({ kind: "stage" as const, entry: {
      key: stage.id, label: stage.title || "Untitled", aside: `Stage ${at + 1}`, icon: <Flag {...ICON} />,
      ...(at < 9 ? { shortcut: String(at + 1) } : {}), onChoose: () => goTo(kit, { kind: "stage", stageId: stage.id }),
    } })),
    ...stages.flatMap((stage) => stage.steps.map((step, at) => ({ kind: "step" as const, entry: {
      key: step.id, label: step.title || "Untitled", aside: `${stage.title}, step ${at + 1}`, icon: <Route {...ICON} />,
      onChoose: () => goTo(kit, { kind: "step", stepId: step.id }),
    } }))),
    ...lanes.filter((lane) => !lane.hidden).map((lane) => ({ kind: "lane" as const, entry: {
      key: lane.id, label: lane.title || "Untitled", aside: "Lane", icon: <LaneIcon type={lane.type} size={15} />,
      onChoose: () => goTo(kit, { kind: "lane", laneId: lane.id }),
    } })),
  ];
}

function cardEntries(kit: BoardKit, query: string): readonly PaletteEntry[] {
  const map = kit.session.map.get();
  const titles = new Map(map.stages.flatMap((stage) => stage.steps.map((step) => [step.id, step.title] as const)));
  return selectFound(map, query).slice(0, MOST_CARDS).flatMap((id): PaletteEntry[] => {
    const card = map.cards.get(id);
    const lane = map.lanes.find((one) => one.id === card?.place.laneId);
    return card ? [{
      key: id, label: card.text || "No words yet", aside: [CARD_WORDS[card.type], titles.get(card.place.stepId)].filter(Boolean).join(", "),
      icon: lane && <LaneIcon type={lane.type} size={15} />, onChoose: () => goTo(kit, { kind: "card", cardId: id }),
    }] : [];
  });
}

function peopleEntries(kit: BoardKit): readonly PaletteEntry[] {
  return peoplePresent(kit.session.peers.get(), kit.data.me.id).flatMap(({ id, name, department }): PaletteEntry[] => {
    const peer = peerOf(kit, id);
    const place = peer && placeOfPeer(peer);
    const face = <Avatar name={name} colour={department?.colour} size="sm" decorative />;
    const aside = department?.code;
    return [
      ...(place ? [{ key: `go:${id}`, label: `Go to ${name}`, icon: face, ...(aside ? { aside } : {}), onChoose: () => goTo(kit, place) }] : []),
      { key: `follow:${id}`, label: `Follow ${name}`, icon: face, ...(aside ? { aside } : {}), onChoose: () => kit.view.update({ following: id }) },
    ];
  });
}
