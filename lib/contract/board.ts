/** What the page of a map needs besides the document itself. Made by `lib/data/boards`, plain JSON. */
import type { MapState } from "../journey/model";
import type { FutureStatus } from "./future-status";
import type { JourneyMetric } from "./metrics";
import type { ReviewStanding } from "./reviews";
import type { Role } from "../policy/roles";

export interface BoardDepartment { readonly id: string; readonly name: string; readonly code: string; readonly colour: string }
/** Members, and people an imported file named who are no members. */
export interface BoardPerson {
  readonly id: string; readonly name: string; readonly departmentIds: readonly string[]; readonly role: Role | null;
  /** A member who may not come in for now. */
  readonly suspended?: true;
}
export interface BoardData {
  readonly me: { readonly id: string; readonly name: string; readonly role: Role; readonly departmentIds: readonly string[] };
  readonly workspace: { readonly id: string; readonly slug: string; readonly name: string; readonly epoch: number };
  readonly journey: {
    readonly id: string; readonly title: string; readonly scenario?: string;
    readonly scope: { readonly start?: string; readonly end?: string; readonly objective?: string };
    readonly persona?: { readonly name: string; readonly tagline?: string };
  };
  readonly map: {
    readonly id: string; readonly state: MapState; readonly title: string; readonly derivedFromMapId?: string;
    /** Of a future: what its makers expect to change, and how far it has come. */
    readonly hypothesis?: string; readonly status?: FutureStatus;
  };
  /** All maps of the journey, current first. */
  readonly maps: readonly { readonly id: string; readonly state: MapState; readonly title: string }[];
  /** How the map stands with its reviews. */
  readonly review: ReviewStanding;
  readonly departments: readonly BoardDepartment[];
  readonly people: readonly BoardPerson[];
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  readonly metrics: readonly JourneyMetric[];
  /** Pieces per evidence id (items with scores count 0). */
  readonly evidenceCounts: Readonly<Record<string, number>>;
  /** Measured feeling per step's file id: mean and number of replies. */
  readonly measured: Readonly<Record<string, { readonly value: number; readonly n: number }>>;
}
