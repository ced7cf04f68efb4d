/** Connecting steps, changing a connection and deleting it; each is one step of my history. */
import { uuidv4 } from "lib0/random";
import { describeEdge } from "@/components/journey/edge-words";
import { showToast } from "@/components/ui/toast";
import type { Edge, EdgeKind, MapModel } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";
import { runAlone } from "./run-commands";

/** What the dialog asks for. */
export interface EdgeWish {
  readonly kind: EdgeKind;
  readonly fromStepId: string;
  readonly toStepId: string;
  readonly label: string;
  readonly departmentId: string | null;
}

const stepTitle = (map: MapModel, stepId: string): string =>
  map.stages.flatMap(({ steps }) => steps).find(({ id }) => id === stepId)?.title ?? "";

/** The connection as a sentence. */
export function tellEdge(kit: BoardKit, edge: Edge): string {
  const map = kit.session.map.get();
  const owner = kit.people.department(edge.departmentId);
  return describeEdge(edge, stepTitle(map, edge.fromStepId), stepTitle(map, edge.toStepId), owner?.name ?? null);
}

export function connectSteps(kit: BoardKit, { kind, fromStepId, toStepId, label, departmentId }: EdgeWish): void {
  const id = uuidv4();
  const added = runAlone(kit, {
    type: "addEdge", id, kind, fromStepId, toStepId, ...(label === "" ? {} : { label }), ...(departmentId === null ? {} : { departmentId }),
  });
  if (!added) return;
  kit.focus.request({ kind: "step", stepId: fromStepId });
  const edge = kit.session.map.get().edges.find((candidate) => candidate.id === id);
  if (edge) kit.announce(`${tellEdge(kit, edge)}. Added.`);
}

/** Only what differs is written, so that a colleague's change to the rest stays. */
export function changeEdge(kit: BoardKit, before: Edge, wish: EdgeWish): void {
  const change = {
    ...(wish.kind === before.kind ? {} : { kind: wish.kind }),
    ...(wish.fromStepId === before.fromStepId ? {} : { fromStepId: wish.fromStepId }),
    ...(wish.toStepId === before.toStepId ? {} : { toStepId: wish.toStepId }),
    ...(wish.label === (before.label ?? "") ? {} : { label: wish.label === "" ? null : wish.label }),
    ...(wish.departmentId === (before.departmentId ?? null) ? {} : { departmentId: wish.departmentId }),
  };
  if (Object.keys(change).length > 0) runAlone(kit, { type: "setEdge", id: before.id, ...change });
}

export function deleteEdge(kit: BoardKit, edge: Edge): void {
  if (!runAlone(kit, { type: "deleteEdge", id: edge.id })) return;
  kit.focus.request({ kind: "step", stepId: edge.fromStepId });
  const { id, kind, fromStepId, toStepId, label, departmentId } = edge;
  showToast({
    message: "Connection deleted", duration: 8_000,
    action: {
      label: "Undo",
      onSelect: () => void runAlone(kit, {
        type: "addEdge", id, kind, fromStepId, toStepId, ...(label === undefined ? {} : { label }), ...(departmentId === undefined ? {} : { departmentId }),
      }),
    },
  });
  kit.announce("Connection deleted. Undo with Control Z.");
}
