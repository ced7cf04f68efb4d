/** How a map stands with its reviews, in a few letters and in full. Pure. */
import type { BadgeTone } from "@/components/ui/badge";
import type { ApprovedVersion, ReviewStanding } from "@/lib/contract/reviews";

export interface StandingWords {
  readonly tone: BadgeTone;
  /** "v8 in review". */
  readonly short: string;
  /** "from approved v7". */
  readonly beside: string | null;
  readonly full: string;
  /** The review it leads to. */
  readonly reviewId: string | null;
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });

export function sayStanding({ draft, changedSince, approved, standing }: ReviewStanding): StandingWords {
  if (standing) {
    const short = `v${standing.number} ${standing.status === "open" ? "in review" : "sent back"}`;
    const from = approved && approved.number !== standing.number ? `from approved v${approved.number}` : null;
    return { tone: standing.status === "open" ? "warn" : "neutral", short, beside: from, full: `${short}${from === null ? "" : `, ${from}`}`, reviewId: standing.reviewId };
  }
  if (approved && !changedSince && draft === approved.number) {
    const full = sayApproved(approved);
    return { tone: "ok", short: `Approved v${approved.number}`, beside: full.slice(`Approved v${approved.number}, `.length) || null, full, reviewId: approved.reviewId };
  }
  const from = approved ? `from approved v${approved.number}` : null;
  return {
    tone: "line", short: `Draft of v${draft}`, beside: from, reviewId: null,
    full: `Draft of v${draft}${approved ? `, from ${sayApproved(approved).replace("Approved", "approved")}` : ""}`,
  };
}

/** "Approved v8, 3 Oct by Jonas". */
export function sayApproved({ number, at, names }: Pick<ApprovedVersion, "number" | "at" | "names">): string {
  const first = names.map((name) => name.split(" ")[0] ?? name);
  const by = first.length === 0 ? null : `by ${first.length === 1 ? first[0] : `${first.slice(0, -1).join(", ")} and ${first.at(-1)}`}`;
  const rest = [at === null ? null : day.format(new Date(at)), by].flatMap((part) => part ?? []).join(" ");
  return `Approved v${number}${rest === "" ? "" : `, ${rest}`}`;
}
