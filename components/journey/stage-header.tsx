/** Head of a stage: number, name, who is in it now, and which departments have spoken. */
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { DepartmentCode } from "@/components/ui/department-code";
import { gridColumnOf, type GridStage } from "./grid-layout";
import { positionKey } from "./grid-position";

export interface StagePerson { readonly key: string; readonly name: string; readonly colour?: string }
export interface StageVoice { readonly id: string; readonly code: string; readonly name: string; readonly colour: string; readonly heard: boolean }
export type DropSide = "before" | "after" | null;

export function StageHeader({ place, people, voices, lacks, onLacks, name, tools, dragging, drop, headerRef, onDoubleClick, onContextMenu }: {
  place: GridStage;
  people: readonly StagePerson[];
  voices: readonly StageVoice[];
  /** "No metric · no goal"; empty: nothing is missing, or nobody has looked yet. */
  lacks: string;
  onLacks: () => void;
  name: ReactNode;
  tools: ReactNode;
  dragging: boolean;
  drop: DropSide;
  headerRef: (element: HTMLElement | null) => void | (() => void);
  onDoubleClick?: () => void;
  onContextMenu?: (event: React.MouseEvent<HTMLElement>) => void;
}) {
  const { stage, number, firstColumn, span } = place;
  return (
    <div
      ref={headerRef} role="columnheader" aria-colindex={gridColumnOf(firstColumn)} aria-colspan={span} tabIndex={-1}
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
      {voices.length > 0 && (span === 1 ? <HeardCount voices={voices} /> : (
        <span className="map-stage-coverage" role="group" aria-label="Departments heard">
          {voices.map((voice) => (
            <DepartmentCode key={voice.id} code={voice.code} colour={voice.colour} heard={voice.heard} name={voice.name} />
          ))}
        </span>
      ))}
      {lacks
        ? <button type="button" tabIndex={-1} className="map-stage-line" data-lacks="" title={lacks} onClick={onLacks}>{lacks}</button>
        : stage.goal && <span className="map-stage-line">{stage.goal}</span>}
      {tools}
    </div>
  );
}

/** A stage of one step has room for its name or for codes: the name wins. */
function HeardCount({ voices }: { voices: readonly StageVoice[] }) {
  const heard = voices.filter((voice) => voice.heard).length;
  const words = `${heard} of ${voices.length} departments heard`;
  return <span className="map-stage-coverage" role="img" aria-label={words} title={words}>{heard}/{voices.length}</span>;
}
