/** Cards that come in from the clipboard, each in its cell down and across from one: one step of my history, said in a sentence. */
import { uuidv4 } from "lib0/random";
import { showToast } from "@/components/ui/toast";
import type { CommandOf } from "@/lib/journey/commands/schema";
import { cellKey } from "@/lib/journey/model";
import type { OwnCard } from "@/lib/journey/paste/own-cards";
import { MOST } from "@/lib/journey/paste/wall-limits";
import { compact } from "@/lib/journey/stored-values";
import type { BoardKit } from "../board-kit";
import { describeCell } from "../cell-contents";
import { runCommands } from "../run-commands";
import { pasteGround } from "./paste-ground";

/** Lines and tables have words only. */
export type PastedCard = Pick<OwnCard, "row" | "column" | "text"> & Partial<OwnCard>;

export function pasteCards(
  kit: BoardKit, at: { stepId: string; laneId: string; after?: string }, cards: readonly PastedCard[], fromWorkspace?: string,
): void {
  const problem = whyNot(kit, at, cards);
  if (problem !== null) return kit.view.update({ problem });
  const { laneIds, stepIds } = pasteGround(kit.session.map.get());
  const [row, column] = [laneIds.indexOf(at.laneId), stepIds.indexOf(at.stepId)];
  const lastIn = new Map<string, string>(at.after === undefined ? [] : [[cellKey(at.stepId, at.laneId), at.after]]);
  const commands = cards.map((card): CommandOf<"addCard"> & { id: string } => {
    const place = { stepId: stepIds[column + card.column] ?? at.stepId, laneId: laneIds[row + card.row] ?? at.laneId };
    const key = cellKey(place.stepId, place.laneId);
    const [id, after] = [uuidv4(), lastIn.get(key)];
    lastIn.set(key, id);
    return { type: "addCard", id, ...place, ...(after === undefined ? {} : { after }), text: card.text, ...fieldsOf(kit, card, fromWorkspace) };
  });
  kit.session.stopCapturing();
  if (!runCommands(kit, commands)) return;
  kit.session.stopCapturing();
  kit.view.select(commands.map(({ id }) => id));
  const last = commands.at(-1);
  if (last) kit.focus.request({ kind: "card", cardId: last.id });
  tell(kit, commands);
}

/** A sentence for the person who pasted; null: it fits. */
function whyNot(kit: BoardKit, at: { stepId: string; laneId: string }, cards: readonly PastedCard[]): string | null {
  const map = kit.session.map.get();
  const { laneIds, stepIds } = pasteGround(map);
  if (cards.length === 0) return "There is nothing to paste as notes.";
  const [rows, columns] = [Math.max(...cards.map(({ row }) => row)) + 1, Math.max(...cards.map(({ column }) => column)) + 1];
  const [down, across] = [laneIds.length - laneIds.indexOf(at.laneId), stepIds.length - stepIds.indexOf(at.stepId)];
  if (columns > across) return `What you paste is ${columns} steps wide; from this cell on there ${across === 1 ? "is 1 step" : `are ${across} steps`}.`;
  if (rows > down) return `What you paste is ${rows} lanes high; from this cell down there ${down === 1 ? "is 1 lane" : `are ${down} lanes`}.`;
  const number = (value: number): string => value.toLocaleString("en-GB");
  if (cards.length + map.cards.size > MOST.cards) return `A map holds ${number(MOST.cards)} notes; with these it would have more.`;
  const long = cards.find(({ text }) => text.length > MOST.text);
  return long ? `A note holds ${number(MOST.text)} characters; one of these has ${number(long.text.length)}.` : null;
}

/** A line speaks for the department I post as. A card keeps its own, as far as this workspace knows it. */
function fieldsOf(kit: BoardKit, card: PastedCard, fromWorkspace: string | undefined): Partial<CommandOf<"addCard">> {
  if (fromWorkspace === undefined) return compact({ departmentId: kit.posting.get() ?? undefined });
  const { departmentId, departmentCode, type, metricId, tags, channels, assumptions, ...fields } = card;
  const isHome = fromWorkspace === kit.data.workspace.id;
  const department = (isHome ? kit.people.department(departmentId) : null)
    ?? kit.data.departments.find(({ code }) => departmentCode !== undefined && code === departmentCode);
  const { row: _row, column: _column, text: _text, ...rest } = fields;
  return compact({
    ...rest, cardType: type, departmentId: department?.id, metricId: isHome ? kit.people.metric(metricId)?.id : undefined,
    tags: tags && [...tags], channels: channels && [...channels], assumptions: assumptions?.map((one) => ({ ...one })),
  });
}

function tell(kit: BoardKit, commands: readonly CommandOf<"addCard">[]): void {
  const count = commands.length === 1 ? "1 note" : `${commands.length} notes`;
  const cells = new Set(commands.map(({ stepId, laneId }) => cellKey(stepId, laneId)));
  const [first] = commands;
  const where = cells.size === 1 && first ? describeCell(kit, first.stepId, first.laneId) : `${cells.size} cells`;
  showToast(`${count} pasted`);
  kit.announce(`${count} pasted into ${where}. Undo with Control Z.`);
}
