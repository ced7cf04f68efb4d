import Link from "next/link";
import { StateDot } from "@/components/ui/state-dot";
import type { Role } from "@/lib/policy/roles";
import type { ListedJourney } from "./journey-cards";
import { JourneyMenu } from "./journey-menu";
import { MapReviewWords, reviewLook, reviewTip } from "./map-review";
import { MapThumbnail } from "./map-thumbnail";

/** Maps named on a card; the rest is counted. */
const FUTURES_SHOWN = 2;

export function JourneyCard({ journey, slug, role }: { journey: ListedJourney; slug: string; role: Role }) {
  const [current, ...others] = journey.maps;
  const futures = others.slice(0, FUTURES_SHOWN);
  const about = journey.persona ? [journey.persona.name, journey.persona.tagline].filter(Boolean).join(", ") : journey.scenario;
  return (
    <li className="relative flex flex-col overflow-hidden rounded-[10px] bg-surface shadow-1 transition-shadow duration-(--d-2) focus-within:shadow-2 hover:shadow-2">
      <div className="border-b border-line"><MapThumbnail thumbnail={journey.thumbnail} /></div>
      <div className="flex flex-1 flex-col px-3.5 pt-[11px] pb-3">
        <div className="flex items-start gap-2">
          <h2 className="min-w-0 flex-1 text-body font-semibold text-pretty">
            {/* The whole card is the link's target; badges and menu lie above it. */}
            <Link href={current ? `/w/${slug}/maps/${current.id}` : `/w/${slug}/journeys/${journey.id}`} className="rounded-[10px] outline-none after:absolute after:inset-0 after:rounded-[10px] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent">
              {journey.title}
            </Link>
          </h2>
          <JourneyMenu journey={journey} slug={slug} role={role} />
        </div>
        {about && <p className="truncate text-ink-3">{about}</p>}
        <div className="mt-auto flex items-end gap-2 pt-2.5">
          <ul className="flex min-w-0 flex-1 flex-wrap gap-1.5" aria-label="Maps">
            {[...(current ? [current] : []), ...futures].map((map) => (
              <li key={map.id} className="min-w-0">
                <Link
                  href={`/w/${slug}/maps/${map.id}`}
                  title={reviewTip(map.review)}
                  className={`relative inline-flex h-5 max-w-full items-center gap-1.5 rounded-xs px-[7px] text-micro font-semibold after:absolute after:-inset-x-[3px] after:-inset-y-3 hover:bg-hover hover:text-ink ${reviewLook(map.review)}`}
                >
                  <StateDot state={map.state} />
                  <span className="sr-only">{map.state === "current" ? "Current map: " : "Future map: "}</span>
                  <span className="truncate">{map.title}</span>
                  {map.review && <MapReviewWords review={map.review} />}
                </Link>
              </li>
            ))}
            {others.length > FUTURES_SHOWN && <li className="py-[3px] text-micro font-semibold text-ink-3">+{others.length - FUTURES_SHOWN} more</li>}
          </ul>
          <time dateTime={journey.updatedAt} className="flex-none pb-0.5 text-card text-ink-3 tabular-nums">{journey.edited}</time>
        </div>
      </div>
    </li>
  );
}
