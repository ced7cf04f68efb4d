/** The map as it was in a version: to read, never to change. */
import History from "lucide-react/icons/history";
import { Banner } from "@/components/ui/banner";
import { DepartmentCode } from "@/components/ui/department-code";
import type { BoardData } from "@/lib/contract/board";
import type { FileCard, FileMap } from "@/lib/journey/export/file-types";
import type { ShownVersion } from "./version-words";

export function VersionMap({ data, version, map }: { data: BoardData; version: ShownVersion; map: FileMap }) {
  const steps = map.stages.flatMap((stage) => stage.steps);
  const lanes = map.lanes.filter(({ hidden }) => hidden !== true);
  const cells = new Map<string, FileCard[]>();
  for (const card of map.cards) cells.set(cellOf(card), [...cells.get(cellOf(card)) ?? [], card]);
  const feelings = new Map((map.emotions ?? []).filter(({ source }) => source === "team").map(({ stepId, value }) => [stepId, value]));
  return (
    <>
      <Banner tone="warn" icon={<History size={16} aria-hidden />} className="mb-3">You’re looking at v{version.number}, {version.when}. It can’t be edited.</Banner>
      {steps.length === 0 || lanes.length === 0 ? <p className="py-8 text-center text-ink-2">The map was empty then.</p> : (
        <div className="relative overflow-x-auto rounded-md border border-line" role="region" aria-label={`${map.title} as it was in v${version.number}`} tabIndex={0}>
          <table className="version-table">
            <thead>
              <tr><td />{map.stages.filter((stage) => stage.steps.length > 0).map((stage) => <th key={stage.id} scope="colgroup" colSpan={stage.steps.length}>{stage.title}</th>)}</tr>
              <tr><td />{steps.map((step) => <th key={step.id} scope="col" className="font-medium text-ink-2">{step.title}</th>)}</tr>
            </thead>
            <tbody>
              {lanes.map((lane) => (
                <tr key={lane.id}>
                  <th scope="row">{lane.title}</th>
                  {steps.map((step) => (
                    <td key={step.id}>{lane.type === "feelings" ? <Feeling value={feelings.get(step.id)} /> : <Notes data={data} cards={cells.get(cellOf({ laneId: lane.id, stepId: step.id }))} />}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

const cellOf = ({ laneId, stepId }: Pick<FileCard, "laneId" | "stepId">): string => `${laneId} ${stepId}`;

function Feeling({ value }: { value: number | undefined }) {
  if (value === undefined) return null;
  return <span className="tabular-nums">{value < 0 ? `−${-value}` : value > 0 ? `+${value}` : "0"}</span>;
}

function Notes({ data, cards }: { data: BoardData; cards: readonly FileCard[] | undefined }) {
  if (!cards) return null;
  return (
    <ul className="flex flex-col gap-1.5">
      {cards.map((card) => {
        const department = data.departments.find(({ id }) => id === card.departmentId);
        return (
          <li key={card.id} className="version-note">
            <span className="min-w-0 flex-1 wrap-anywhere">{card.text}</span>
            {department && <DepartmentCode code={department.code} colour={department.colour} name={department.name} />}
          </li>
        );
      })}
    </ul>
  );
}
