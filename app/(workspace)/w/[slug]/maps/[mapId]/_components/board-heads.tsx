"use client";
/** The two rows of heads above the map: the stages and steps whose columns are drawn, and those that have to stay. */
import { memo } from "react";
import { MapRow } from "@/components/journey/map-grid";
import type { GridLayout } from "@/components/journey/grid-layout";
import { isWithin, type Span } from "@/components/journey/grid-window";
import { BoardCorner } from "./board-corner";
import { BoardStage, BoardStep } from "./board-headers";
import { useStagePeople, useStageVoices } from "./stage-voices";

/** Not again because further heads are drawn. */
const [Stage, Step] = [memo(BoardStage), memo(BoardStep)];
const NOBODY: readonly never[] = [];

export const BoardHeads = memo(function BoardHeads({ layout, span, kept }: { layout: GridLayout; span: Span; kept: string }) {
  const voices = useStageVoices();
  const people = useStagePeople();
  const last = layout.columns.length - 1;
  const stages = layout.stages.filter(({ stage, firstColumn, span: columns }) =>
    (firstColumn < span.to && firstColumn + columns > span.from) || kept.includes(`stage:${stage.id}`));
  const columns = layout.columns.filter(({ index, step }) => isWithin(span, index) || (step && kept.includes(`step:${step.id}`)));
  return (
    <>
      <MapRow index={1}>
        <BoardCorner layout={layout} />
        {stages.map((place) => (
          <Stage key={place.stage.id} place={place} voices={voices.get(place.stage.id) ?? NOBODY} people={people.get(place.stage.id) ?? NOBODY} />
        ))}
      </MapRow>
      <MapRow index={2}>
        {columns.map((column) => (
          <Step key={column.step?.id ?? column.stage.id} column={column} last={column.index === last} />
        ))}
      </MapRow>
    </>
  );
});
