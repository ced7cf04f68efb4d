/** Solid dot = current, dashed ring = future: the state never relies on colour alone. Decorative beside its word. */
export function StateDot({ state }: { state: "current" | "future" }) {
  return (
    <span
      aria-hidden
      className={`inline-block size-2.5 flex-none rounded-full ${state === "current" ? "bg-thread forced-color-adjust-none" : "border-2 border-dashed border-accent forced-color-adjust-none"}`}
    />
  );
}
