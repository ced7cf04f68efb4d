/** Head of a stage: number, name, who is in it now, and which departments have spoken. */
import type { HTMLAttributes, ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { DepartmentCode } from "@/components/ui/department-code";
import { sayHeard, type Voice } from "./coverage";
import { gridColumnOf, type GridStage } from "./grid-layout";
import { positionKey } from "./grid-position";

export interface StagePerson { readonly key: string; readonly name: string; readonly colour?: string }
export interface StageVoice extends Voice { readonly id: string; readonly code: string; readonly colour: string }
/** What a header of a stage, step or lane listens to. */
export type HeaderEvents = Pick<HTMLAttributes<HTMLElement>, "onDoubleClick" | "onContextMenu" | "onFocus" | "onBlur">;
export type DropSide = "before" | "after" | null;

export function StageHeader({ place, people, voices, lacks, onLacks, reachable, name, tools, dragging, drop, events }: {
  place: GridStage;
  people: readonly StagePerson[];
  voices: readonly StageVoice[];
  /** "No metric · no goal"; empty: nothing is missing, or nobody has looked yet. */
  lacks: string;
  onLacks: () => void;
  /** Focus is in this head. */
  reachable: boolean;
  name: ReactNode;
  tools: ReactNode;
  dragging: boolean;
  drop: DropSide;
  events: HeaderEvents;
}) {
  const { stage, number, firstColumn, span } = place;
  return (
    <div
      role="columnheader" aria-colindex={gridColumnOf(firstColumn)} aria-colspan={span} tabIndex={-1}
      data-grid-key={positionKey({ kind: "stage", stageId: stage.id })} data-stage={stage.id}
      data-single={span === 1 || undefined} data-start={firstColumn === 0 || undefined} data-dragging={dragging || undefined} data-drop={drop ?? undefined}
      className="map-stage" style={{ gridRow: 1, gridColumn: `${gridColumnOf(firstColumn)} / span ${span}` }}
      aria-label={`${number} ${stage.title || "Untitled"}`} aria-description={[sayHeard(voices), lacks || stage.goal].filter(Boolean).join(". ") || undefined}
      title={stage.goal} {...events}
    >
      <span className="map-stage-row">
        <span className="map-stage-name">
          <span className="map-stage-number">{number}</span>
          {name}
          {people.length > 0 && (
            <span className="map-stage-people">
              {people.slice(0, 4).map((person) => (
                <Avatar key={person.key} name={person.name} size="xs" {...(person.colour ? { colour: person.colour } : {})} />
              ))}
            </span>
          )}
          {lacks && <button type="button" tabIndex={reachable ? 0 : -1} className="map-stage-lacks" aria-label={lacks} title={lacks} onClick={onLacks} />}
        </span>
        {voices.length > 0 && (
          <span className="map-stage-coverage" role="group" aria-label="Departments heard" title={sayHeard(voices)}>
            {voices.map((voice) => (
              <DepartmentCode key={voice.id} code={voice.code} colour={voice.colour} heard={voice.heard} name={voice.name} />
            ))}
          </span>
        )}
      </span>
      {tools}
    </div>
  );
}
