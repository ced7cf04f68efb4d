/** What a card's menu offers; most of it also works on several cards at once. */
import { ChannelIcon } from "@/components/journey/channel-icon";
import { SeverityBars } from "@/components/journey/card-marks";
import { DepartmentCode } from "@/components/ui/department-code";
import { MOMENT_CODES, SEVERITIES, type Card } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";
import { setFields, setParts, type Fields } from "./card-fields";
import { deleteCards } from "./card-removal";
import { withGroup } from "./cell-contents";
import { mayComment, openComments } from "./comments/open-comments";
import { openInspector } from "./inspector/open-inspector";
import type { MenuChoice, MenuSection } from "./menu-choices";
import { editCard } from "./note-actions";
import { copyLink } from "./wayfinding/copy-link";
import { duplicateCards } from "./wayfinding/duplicate-cards";

export function cardSections(kit: BoardKit, cardIds: readonly string[]): readonly MenuSection[] {
  const ids = withGroup(kit, cardIds);
  const cards = ids.flatMap((id) => kit.session.map.get().cards.get(id) ?? []);
  const [first] = cards;
  if (!first) return [];
  const set = (fields: Fields) => setFields(kit, ids, fields);
  const details: MenuChoice = { label: "Details", shortcut: "I", onSelect: () => openInspector(kit, cardIds) };
  const link: MenuChoice = { label: "Copy link", onSelect: () => copyLink(kit, { kind: "card", cardId: first.id }) };
  const comment: readonly MenuChoice[] = mayComment(kit)
    ? [{ label: "Comment", shortcut: "C", onSelect: () => openComments(kit, { kind: "card", cardId: first.id }, "write") }] : [];
  if (!kit.canEdit.get()) return [{ choices: [details, ...comment, link] }];
  return [
    { choices: [
      ...(cardIds.length === 1 ? editChoices(kit, cards) : []),
      details, ...comment,
      { label: "Move to…", shortcut: "Alt ↑↓←→", onSelect: () => kit.view.update({ dialog: { kind: "move-cards", cardIds } }) },
      { label: cards.length === 1 ? "Duplicate" : "Duplicate all", shortcut: "Ctrl D", onSelect: () => duplicateCards(kit, cardIds) },
      link,
    ] },
    ...kindSections(kit, first, ids, set),
    ...departmentSections(kit, cardIds),
    { choices: [{ label: cards.length === 1 ? "Delete" : `Delete ${cards.length} cards`, shortcut: "Delete", danger: true, onSelect: () => deleteCards(kit, cardIds) }] },
  ];
}

/** Whose view cards are. */
export function departmentSections(kit: BoardKit, cardIds: readonly string[]): readonly MenuSection[] {
  const ids = withGroup(kit, cardIds);
  const departments = new Set(ids.map((id) => kit.session.map.get().cards.get(id)?.departmentId));
  const isOf = (id: string | undefined): boolean => departments.size === 1 && departments.has(id);
  return [{ title: "Speaks for", choices: [
    ...kit.data.departments.map((department): MenuChoice => ({
      label: department.name, checked: isOf(department.id), icon: <DepartmentCode code={department.code} colour={department.colour} />,
      onSelect: () => setFields(kit, ids, { departmentId: department.id }),
    })),
    { label: "No department", checked: isOf(undefined), onSelect: () => setFields(kit, ids, { departmentId: null }) },
  ] }];
}

/** A chip stands for all touchpoints of its channel: each can be opened by its words. */
function editChoices(kit: BoardKit, cards: readonly Card[]): readonly MenuChoice[] {
  if (cards.length === 1) return cards.map(({ id }) => ({ label: "Edit", shortcut: "Enter", onSelect: () => editCard(kit, id) }));
  return cards.map(({ id, text }) => ({ label: `Edit “${text}”`, onSelect: () => editCard(kit, id) }));
}

function kindSections(kit: BoardKit, card: Card, ids: readonly string[], set: (fields: Fields) => void): readonly MenuSection[] {
  switch (card.type) {
    case "pain-point":
      return [{ title: "Severity", choices: SEVERITIES.map((severity): MenuChoice => ({
        label: severity === "low" ? "Low" : severity === "medium" ? "Medium" : "High", icon: <SeverityBars level={severity} />,
        checked: card.severity === severity, onSelect: () => set({ severity: card.severity === severity ? null : severity }),
      })) }];
    case "touchpoint":
      return [{ title: "Channel", choices: kit.data.channels.map(({ key, name }): MenuChoice => ({
        label: name, icon: <ChannelIcon channel={key} size={14} />, checked: card.touchpoint?.channel === key,
        onSelect: () => setParts(kit, ids, "touchpoint", { channel: key }),
      })) }];
    case "moment-of-truth":
      return [{ title: "Moment of truth", choices: MOMENT_CODES.map((code): MenuChoice => ({
        label: code, checked: card.momentOfTruth?.code === code, onSelect: () => setParts(kit, ids, "momentOfTruth", { code }),
      })) }];
    case "question":
      return [{ choices: [{ label: "Answered", checked: card.answered === true, onSelect: () => set({ answered: card.answered ? null : true }) }] }];
    case "metric": case "goal":
      if (kit.data.metrics.length === 0) return [];
      return [{ title: "Metric", choices: kit.data.metrics.map(({ id, name }): MenuChoice => ({
        label: name, checked: card.metricId === id, onSelect: () => set({ metricId: card.metricId === id ? null : id }),
      })) }];
    case "action": case "thought": case "need": case "expectation": case "gain": case "opportunity": case "idea":
    case "physical-evidence": case "frontstage": case "backstage": case "support-process": case "strategy": case "note":
      return [];
  }
}
