/** The micro-moments of a map: of each live step in order, and those with words that are deleted or whose step is gone. */
import type { MicroMoment, RecoveredMoment } from "./model";
import { compareSlots } from "./order";
import type { MicroMomentRecord } from "./records";
import { reuseList } from "./structure";
import type { Structure } from "./structure";

export interface MicroMoments {
  readonly microMoments: ReadonlyMap<string, readonly MicroMoment[]>;
  readonly recoveredMoments: readonly RecoveredMoment[];
}

/** @param before reused where nothing changed */
export function readMicroMoments(records: Iterable<MicroMomentRecord>, structure: Structure, before?: MicroMoments): MicroMoments {
  const byStep = new Map<string, readonly MicroMoment[]>();
  const recovered: RecoveredMoment[] = [];
  for (const record of records) {
    const { deletedAt, place: { stepId } } = record;
    if (!deletedAt && structure.liveSteps.has(stepId)) byStep.set(stepId, [...(byStep.get(stepId) ?? []), bare(record)]);
    else if (record.text.trim() !== "") {
      const gone = deletedAt ? record : structure.deletions.get(stepId);
      recovered.push({
        moment: bare(record), reason: deletedAt ? "deleted" : "step-gone",
        ...(gone ? { deletedAt: gone.deletedAt, deletedBy: gone.deletedBy } : {}),
      });
    }
  }
  for (const [stepId, list] of byStep) byStep.set(stepId, reuseList(before?.microMoments.get(stepId), [...list].sort(compareSlots)));
  const same = before?.microMoments.size === byStep.size && [...byStep].every(([stepId, list]) => before.microMoments.get(stepId) === list);
  return {
    microMoments: before && same ? before.microMoments : byStep,
    recoveredMoments: recovered.sort((a, b) => ((a.deletedAt ?? "") + a.moment.id < (b.deletedAt ?? "") + b.moment.id ? 1 : -1)),
  };
}

const known = new WeakMap<MicroMomentRecord, MicroMoment>();
/** The same object for the same record, so that lists can be compared by what is in them. */
function bare(record: MicroMomentRecord): MicroMoment {
  const { place, deletedAt: _at, deletedBy: _by, ...rest } = record;
  const moment = known.get(record) ?? { ...rest, ...place };
  known.set(record, moment);
  return moment;
}
