/** The thread with two turns, alone or with the name. */
export function Logo({ size = 22, name = true, className = "" }: { size?: number; name?: boolean; className?: string }) {
  return (
    <span className={`inline-flex items-center gap-2 text-body font-[650] tracking-[-.02em] ${className}`}>
      <svg width={size} height={size} viewBox="0 0 24 24" fill="none" {...(name ? { "aria-hidden": true } : { role: "img", "aria-label": "Throughline" })}>
        <path d="M2 14.5c3.2 0 3.6-7.5 7-7.5s3.6 10.5 7 10.5c2.4 0 3-4 6-4" stroke="var(--thread)" strokeWidth="2.4" strokeLinecap="round" />
        <circle cx="9" cy="7" r="2.6" fill="var(--surface)" stroke="var(--thread)" strokeWidth="2" />
        <circle cx="16" cy="17.5" r="2.6" fill="var(--surface)" stroke="var(--thread)" strokeWidth="2" />
      </svg>
      {name && "Throughline"}
    </span>
  );
}
