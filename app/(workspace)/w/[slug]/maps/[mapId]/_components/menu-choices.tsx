/** What the board's menu offers for a card, a head, the lanes, or the add tool. */
import Columns2 from "lucide-react/icons/columns-2";
import GitPullRequestArrow from "lucide-react/icons/git-pull-request-arrow";
import History from "lucide-react/icons/history";
import ListChecks from "lucide-react/icons/list-checks";
import Plus from "lucide-react/icons/plus";
import Trash from "lucide-react/icons/trash-2";
import type { ReactNode } from "react";
import { DepartmentCode } from "@/components/ui/department-code";
import { StateDot } from "@/components/ui/state-dot";
import type { GridPosition } from "@/components/journey/grid-position";
import { LANE_DENSITIES, type LaneDensity } from "@/components/journey/lane-density";
import { EdgeIcon } from "@/components/journey/edge-icon";
import { LaneIcon } from "@/components/journey/lane-icon";
import { MOMENT_CODES } from "@/lib/journey/model";
import { can } from "@/lib/policy/can";
import type { BoardKit } from "./board-kit";
import type { MenuTarget } from "./board-view";
import { cardSections, departmentSections } from "./card-menu-choices";
import { mayComment, openComments } from "./comments/open-comments";
import { densityOf } from "./density-store";
import { tellEdge } from "./edge-actions";
import { compareHref, mapHref, planHref, versionsHref } from "./map-href";
import { notePlace, startNote } from "./note-actions";
import { phoneSections } from "./phone/phone-choices";
import { choosePosting, postingChoices } from "./posting-department";
import { runCommands } from "./run-commands";
import { mergeStages, mergeSteps, splitStageAt } from "./split-and-merge";
import { deleteHeader } from "./delete-header";
import { addLane } from "./lane-actions";
import { nudgeHeader } from "./move-header";
import { addStage, addStep, addStepHere } from "./structure-actions";

export interface MenuChoice {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly danger?: boolean;
  /** Set: one can see whether it is on. */
  readonly checked?: boolean;
  /** A place to go; `onSelect` is for everything else. */
  readonly href?: string;
  readonly onSelect: () => void;
}
export interface MenuSection { readonly title?: string; readonly choices: readonly MenuChoice[] }

export function menuSections(kit: BoardKit, target: MenuTarget): readonly MenuSection[] {
  switch (target.kind) {
    case "card": return cardSections(kit, target.cardIds);
    case "departments": return departmentSections(kit, target.cardIds);
    case "stage": return stageSections(kit, target.id);
    case "step": return stepSections(kit, target.id);
    case "lane": return laneSections(kit, target.id);
    case "cell": return cellSections(kit, target);
    case "lanes": return lanesSections(kit);
    case "add": return addSections(kit);
    case "feelings": return feelingSections(kit);
    case "posting": return postingSections(kit);
    case "maps": return mapSections(kit, target.only);
    case "phone": return phoneSections(kit, target.stepId);
  }
}

const renameChoice = (kit: BoardKit, kind: "stage" | "step" | "lane", id: string): MenuChoice =>
  ({ label: "Rename", shortcut: "F2", onSelect: () => kit.view.update({ renaming: { kind, id, fresh: false } }) });
const deleteChoice = (kit: BoardKit, kind: "stage" | "step" | "lane", id: string): MenuChoice =>
  ({ label: `Delete ${kind}`, shortcut: "Delete", danger: true, onSelect: () => deleteHeader(kit, kind, id) });

/** The questions follow focus: it goes there first. */
const askChoice = (kit: BoardKit, position: GridPosition): MenuChoice => ({
  label: "Questions to ask", shortcut: "F9",
  onSelect: () => {
    kit.focus.element(position)?.focus();
    kit.view.update({ panel: { kind: "guide" } });
  },
});

function stageSections(kit: BoardKit, id: string): readonly MenuSection[] {
  const { stages } = kit.session.map.get();
  const at = stages.findIndex((stage) => stage.id === id);
  const [stage, next] = [stages[at], stages[at + 1]];
  return [
    { choices: [
      renameChoice(kit, "stage", id),
      { label: "Goal of this stage", onSelect: () => kit.view.update({ dialog: { kind: "stage-goal", stageId: id } }) },
      askChoice(kit, { kind: "stage", stageId: id }),
    ] },
    { choices: [
      { label: "Add a step", onSelect: () => addStep(kit, id) },
      { label: "Add a stage after", onSelect: () => addStage(kit, id) },
      { label: "Move left", shortcut: "Alt ←", onSelect: () => nudgeHeader(kit, "stage", id, -1) },
      { label: "Move right", shortcut: "Alt →", onSelect: () => nudgeHeader(kit, "stage", id, 1) },
    ] },
    ...(stage && next ? [{ choices: [
      { label: `Merge with ${next.title || "the next stage"}`, onSelect: () => mergeStages(kit, next, stage) },
    ] }] : []),
    { choices: [deleteChoice(kit, "stage", id)] },
  ];
}

const commentChoice = (kit: BoardKit, position: GridPosition): readonly MenuChoice[] =>
  (mayComment(kit) ? [{ label: "Comment", shortcut: "C", onSelect: () => openComments(kit, position, "write") }] : []);

/** A cell can be written in and talked about; what else there is belongs to its cards. */
function cellSections(kit: BoardKit, { stepId, laneId }: { stepId: string; laneId: string }): readonly MenuSection[] {
  const place = kit.canEdit.get() ? notePlace(kit, { kind: "cell", stepId, laneId }) : null;
  return [{ choices: [
    ...(place ? [{ label: "Add a note", shortcut: "N", onSelect: () => startNote(kit, place) }] : []),
    ...commentChoice(kit, { kind: "cell", stepId, laneId }),
  ] }];
}

function stepSections(kit: BoardKit, id: string): readonly MenuSection[] {
  const moments: MenuChoice = { label: "Micro-moments", shortcut: "I", onSelect: () => kit.view.update({ panel: { kind: "step", stepId: id } }) };
  const comment = commentChoice(kit, { kind: "step", stepId: id });
  if (!kit.canEdit.get()) return [{ choices: [moments, ...comment] }];
  const stages = kit.session.map.get().stages;
  const stage = stages.find(({ steps }) => steps.some((step) => step.id === id));
  const at = stage?.steps.findIndex((candidate) => candidate.id === id) ?? -1;
  const [before, step, next] = [stage?.steps[at - 1]?.id ?? null, stage?.steps[at], stage?.steps[at + 1]];
  return [
    { choices: [
      renameChoice(kit, "step", id),
      moments, ...comment,
      askChoice(kit, { kind: "step", stepId: id }),
    ] },
    { choices: [
      ...(stage ? [
        { label: "Add a step before", onSelect: () => addStep(kit, stage.id, before) },
        { label: "Add a step after", onSelect: () => addStep(kit, stage.id, id) },
      ] : []),
      { label: "Move left", shortcut: "Alt ←", onSelect: () => nudgeHeader(kit, "step", id, -1) },
      { label: "Move right", shortcut: "Alt →", onSelect: () => nudgeHeader(kit, "step", id, 1) },
    ] },
    { choices: [
      { label: "Split this step", onSelect: () => kit.view.update({ dialog: { kind: "split-step", stepId: id } }) },
      ...(step && next ? [{ label: `Merge with ${next.title || "the next step"}`, onSelect: () => mergeSteps(kit, next, step) }] : []),
      ...(stage && before !== null ? [{ label: "Begin a new stage here", onSelect: () => splitStageAt(kit, stage, id) }] : []),
    ] },
    { title: "Connections", choices: [
      { label: "Connect to…", onSelect: () => kit.view.update({ dialog: { kind: "connect", fromStepId: id } }) },
      ...kit.session.map.get().edges.filter(({ fromStepId, toStepId }) => fromStepId === id || toStepId === id).map((edge): MenuChoice => ({
        label: tellEdge(kit, edge), icon: <EdgeIcon kind={edge.kind} size={14} />,
        onSelect: () => kit.view.update({ dialog: { kind: "connection", edgeId: edge.id } }),
      })),
    ] },
    { title: "Moment of truth", choices: [
      ...MOMENT_CODES.map((code): MenuChoice => ({
        label: code, checked: step?.momentOfTruth === code,
        onSelect: () => runCommands(kit, [{ type: "setStepMoment", id, momentOfTruth: step?.momentOfTruth === code ? null : code }]),
      })),
    ] },
    { choices: [deleteChoice(kit, "step", id)] },
  ];
}

const DENSITY_WORDS: Readonly<Record<LaneDensity, string>> = { compact: "Compact, 2", comfortable: "Comfortable, 5", all: "All" };

function laneSections(kit: BoardKit, id: string): readonly MenuSection[] {
  const lane = kit.session.map.get().lanes.find((candidate) => candidate.id === id);
  return [
    ...(lane?.type === "feelings" ? feelingSections(kit) : []),
    { choices: [
      renameChoice(kit, "lane", id),
      { ...askChoice(kit, { kind: "lane", laneId: id }), label: "What belongs here" },
      { label: lane?.collapsed ? "Expand" : "Collapse", onSelect: () => runCommands(kit, [{ type: "showLane", id, collapsed: !lane?.collapsed }]) },
      { label: "Hide", onSelect: () => runCommands(kit, [{ type: "showLane", id, hidden: true }]) },
    ] },
    ...(lane && lane.type !== "feelings" && lane.type !== "touchpoints" ? [{ title: "Cards in a cell", choices: LANE_DENSITIES.map((density): MenuChoice => ({
      label: DENSITY_WORDS[density], checked: densityOf(kit.density.get(), id) === density, onSelect: () => kit.density.choose(id, density),
    })) }] : []),
    { choices: [
      { label: "Add a lane below", onSelect: () => kit.view.update({ dialog: { kind: "add-lane", after: id } }) },
      { label: "Move up", shortcut: "Alt ↑", onSelect: () => nudgeHeader(kit, "lane", id, -1) },
      { label: "Move down", shortcut: "Alt ↓", onSelect: () => nudgeHeader(kit, "lane", id, 1) },
    ] },
    { choices: [deleteChoice(kit, "lane", id)] },
  ];
}

/** Whose feelings the curve shows, and all of them as a table. */
function feelingSections(kit: BoardKit): readonly MenuSection[] {
  const { feelingsOf } = kit.view.get();
  const choice = (label: string, of: string | null, icon?: ReactNode): MenuChoice =>
    ({ label, checked: feelingsOf === of, onSelect: () => kit.view.update({ feelingsOf: of }), ...(icon ? { icon } : {}) });
  return [
    { title: "Feelings of", choices: [
      choice(kit.data.map.state === "future" ? "Intended" : "Team", null),
      ...kit.data.departments.map(({ id, name, code, colour }) => choice(name, id, <DepartmentCode code={code} colour={colour} />)),
      choice("All departments", "all"),
    ] },
    { choices: [{ label: "Show as a table", onSelect: () => kit.view.update({ dialog: { kind: "feelings" } }) }] },
  ];
}

/** Which lanes show. Readers can look, not change: the choice is part of the map. */
function lanesSections(kit: BoardKit): readonly MenuSection[] {
  const canEdit = kit.canEdit.get();
  return [
    { title: "Lanes", choices: kit.session.map.get().lanes.map((lane): MenuChoice => ({
      label: lane.title, icon: <LaneIcon type={lane.type} size={14} />, checked: !lane.hidden,
      onSelect: () => canEdit && runCommands(kit, [{ type: "showLane", id: lane.id, hidden: !lane.hidden }]),
    })) },
    { title: "Whole map", choices: [
      { label: "Coverage", shortcut: "F8", onSelect: () => kit.view.update({ panel: { kind: "coverage" } }) },
      { label: "Method", onSelect: () => kit.view.update({ panel: { kind: "method" } }) },
      { label: "Questions to ask", shortcut: "F9", onSelect: () => kit.view.update({ panel: { kind: "guide" } }) },
      { label: "Comments", onSelect: () => kit.view.update({ panel: { kind: "comments" } }) },
    ] },
    ...(canEdit ? [{ choices: [{ label: "Add a lane", onSelect: () => kit.view.update({ dialog: { kind: "add-lane", after: undefined } }) }] }] : []),
  ];
}

function addSections(kit: BoardKit): readonly MenuSection[] {
  return [{ choices: [
    { label: "Step", onSelect: () => addStepHere(kit) },
    { label: "Stage", onSelect: () => addStage(kit) },
    { label: "Lane", onSelect: () => kit.view.update({ dialog: { kind: "add-lane", after: undefined } }) },
    ...(kit.session.map.get().lanes.some(({ type }) => type === "department-notes") ? [] : [
      { label: "Department notes", onSelect: () => addLane(kit, "department-notes") },
    ]),
  ] }];
}

function postingSections(kit: BoardKit): readonly MenuSection[] {
  const chosen = kit.posting.get();
  return [{ title: "My notes speak for", choices: [
    ...postingChoices(kit.data).map((department): MenuChoice => ({
      label: department.name, checked: chosen === department.id, icon: <DepartmentCode code={department.code} colour={department.colour} />,
      onSelect: () => choosePosting(kit.posting, kit.data, department.id),
    })),
    { label: "No department", checked: chosen === null, onSelect: () => choosePosting(kit.posting, kit.data, null) },
  ] }];
}

const stay = (): void => undefined;

/** The maps of the journey: current first, then its futures, and the way to a new one. */
function mapSections(kit: BoardKit, only: "future" | undefined): readonly MenuSection[] {
  const { maps, map } = kit.data;
  const ofState = (state: "current" | "future"): readonly MenuChoice[] => maps.filter((other) => other.state === state).map((other): MenuChoice => ({
    label: other.title, icon: <StateDot state={state} />, href: mapHref(kit.data, other.id), checked: other.id === map.id, onSelect: stay,
  }));
  const futures = ofState("future");
  return [
    ...(only === "future" ? [] : [{ title: "Current state", choices: ofState("current") }]),
    ...(futures.length > 0 ? [{ title: "Future state", choices: futures }, { choices: [{
      label: "Compare with today", icon: <Columns2 size={14} aria-hidden />, href: compareHref(kit.data, map.state === "future" ? map.id : undefined), onSelect: stay,
    }] }] : []),
    ...(only === "future" ? [] : [{ choices: [
      { label: "Versions of this map", icon: <History size={14} aria-hidden />, href: versionsHref(kit.data), onSelect: stay },
      ...(can(kit.data.me, "reviews.request") ? [{ label: "Send for review", icon: <GitPullRequestArrow size={14} aria-hidden />, onSelect: () => kit.view.update({ dialog: { kind: "send-review" } }) }] : []),
      { label: "Action plan", icon: <ListChecks size={14} aria-hidden />, href: planHref(kit.data), onSelect: stay },
    ] }]),
    ...(kit.session.access.get().canWrite ? [{ choices: [
      { label: "New future-state map", icon: <Plus size={14} aria-hidden />, onSelect: () => kit.view.update({ dialog: { kind: "new-future" } }) },
    ] }] : []),
    ...(map.state === "future" && can(kit.data.me, "map.delete") ? [{ choices: [
      { label: "Delete this future", icon: <Trash size={14} aria-hidden />, danger: true, onSelect: () => kit.view.update({ dialog: { kind: "delete-future" } }) },
    ] }] : []),
  ];
}
