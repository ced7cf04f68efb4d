/** Head of a stage: number, name, who is in it now, and which departments have spoken. */
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { DepartmentCode } from "@/components/ui/department-code";
import { gridColumnOf, type GridStage } from "./grid-layout";
import { positionKey } from "./grid-position";

export interface StagePerson { readonly key: string; readonly name: string; readonly colour?: string }
export interface StageVoice { readonly id: string; readonly code: string; readonly name: string; readonly colour: string; readonly heard: boolean }
export type DropSide = "before" | "after" | null;

export function StageHeader({ place, people, voices, name, tools, dragging, drop, onDoubleClick, onContextMenu }: {
  place: GridStage;
  people: readonly StagePerson[];
  voices: readonly StageVoice[];
  name: ReactNode;
  tools: ReactNode;
  dragging: boolean;
  drop: DropSide;
  onDoubleClick?: () => void;
  onContextMenu?: (event: React.MouseEvent<HTMLElement>) => void;
}) {
  const { stage, number, firstColumn, span } = place;
  return (
    <div
      role="columnheader" aria-colindex={gridColumnOf(firstColumn)} aria-colspan={span} tabIndex={-1}
      data-grid-key={positionKey({ kind: "stage", stageId: stage.id })} data-stage={stage.id}
      data-single={span === 1 || undefined} data-start={firstColumn === 0 || undefined} data-dragging={dragging || undefined} data-drop={drop ?? undefined}
      className="map-stage" style={{ gridRow: 1, gridColumn: `${gridColumnOf(firstColumn)} / span ${span}` }}
      title={stage.goal} onDoubleClick={onDoubleClick} onContextMenu={onContextMenu}
    >
      <span className="map-stage-number">{number}</span>
      {name}
      {people.length > 0 && (
        <span className="map-stage-people">
          {people.slice(0, 4).map((person) => (
            <Avatar key={person.key} name={person.name} size="xs" {...(person.colour ? { colour: person.colour } : {})} />
          ))}
        </span>
      )}
      {voices.length > 0 && (
        <span className="map-stage-coverage" role="group" aria-label="Departments heard">
          {voices.map((voice) => (
            <DepartmentCode key={voice.id} code={voice.code} colour={voice.colour} heard={voice.heard} name={voice.name} />
          ))}
        </span>
      )}
      {tools}
    </div>
  );
}
