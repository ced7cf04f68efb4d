import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";

/** The first look at an empty workspace: what a journey is, and the first thing to do. */
export function EmptyHome({ mayCreate, slug }: { mayCreate: boolean; slug: string }) {
  return (
    <section className="mt-5 rounded-lg bg-surface px-6 py-10 text-center shadow-1">
      <svg width="210" height="52" aria-hidden className="mx-auto mb-3">
        <path d="M6 30C50 30 56 12 105 12S160 44 204 44" fill="none" stroke="var(--line-2)" strokeWidth="2.5" strokeDasharray="2 7" strokeLinecap="round" />
        <circle cx="6" cy="30" r="4" fill="var(--surface)" stroke="var(--thread)" strokeWidth="2.5" />
      </svg>
      <h2 className="text-lead font-semibold tracking-[-.01em]">{mayCreate ? "Start with what the customer does" : "No journeys yet"}</h2>
      <p className="mx-auto mt-1 max-w-120 text-body text-ink-2 text-pretty">
        {mayCreate
          ? "A journey is what one customer does to reach one goal, like buying boots and sending them back. Sales, support and marketing add what they see, step by step, on one map."
          : "An editor starts the first one. It shows up here."}
      </p>
      {mayCreate && (
        <Link href={`/w/${slug}/journeys/new`} className={`${buttonClass("primary", "lg")} mt-5`}>Start the first journey</Link>
      )}
    </section>
  );
}
