/** One slim line above every page of a demo. It takes its own height (`--banner-h`), so it covers nothing. */
export function DemoBanner() {
  return (
    <aside
      aria-label="Demo"
      className="sticky top-0 z-30 flex h-(--banner-h) items-center justify-center gap-1.5 bg-accent-soft px-3 text-[max(11px,min(0.75rem,3.3vw))] whitespace-nowrap text-accent-ink"
    >
      <b className="font-semibold">Demo</b>
      <span className="truncate">
        Anyone who opens this address can sign in<span className="max-md:hidden">, so keep real customers out of it</span>.
      </span>
    </aside>
  );
}
