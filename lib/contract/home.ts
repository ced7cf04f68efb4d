/** What the home page lists. Made by `lib/data/journeys`, plain JSON. */
import type { MapState } from "../journey/model";
import type { Role } from "../policy/roles";
import type { BoardDepartment } from "./board";

/** Enough of a map to draw it small: one entry per step, in order. */
export interface MapThumbnail {
  readonly steps: readonly {
    readonly firstOfStage: boolean;
    /** Team feeling −2…+2, or null. */
    readonly feeling: number | null;
    /** Cards in the actions lane and in the department-notes lane, the latter by department colour (at most 3). */
    readonly actions: number;
    readonly noteColours: readonly string[];
  }[];
}
/** `review`: how far its newest version that was sent has come; absent: none ever was. */
export interface ListedMap { readonly id: string; readonly state: MapState; readonly title: string; readonly review?: MapReview }
export interface MapReview {
  readonly number: number;
  readonly status: "approved" | "in-review" | "sent-back";
  /** Of `approved`: ISO, null when it is not said; and by whom. */
  readonly at: string | null;
  readonly names: readonly string[];
}
export interface JourneyListItem {
  readonly id: string;
  readonly title: string;
  readonly persona?: { readonly name: string; readonly tagline?: string };
  readonly scenario?: string;
  readonly updatedAt: string;
  /** Current map first. */
  readonly maps: readonly ListedMap[];
  readonly thumbnail: MapThumbnail | null;
}
export interface WorkspaceShell {
  readonly id: string; readonly slug: string; readonly name: string;
  readonly me: { readonly id: string; readonly name: string; readonly email: string; readonly role: Role };
  readonly departments: readonly BoardDepartment[];
  /** Workspaces the person may switch to, this one included. */
  readonly workspaces: readonly { readonly slug: string; readonly name: string }[];
}
export interface MemberListItem {
  readonly id: string; readonly name: string; readonly email: string; readonly role: Role;
  readonly departmentIds: readonly string[]; readonly suspended: boolean; readonly joinedAt: string;
}
export interface InvitationListItem {
  readonly id: string; readonly role: Role; readonly departmentIds: readonly string[]; readonly email?: string;
  readonly createdAt: string; readonly expiresAt: string;
}
