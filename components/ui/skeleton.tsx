/** A grey bar where something will be. Decorative: the region around it says that it loads. */
export function Skeleton({ className = "" }: { className?: string }) {
  return <span aria-hidden className={`block rounded-xs bg-fill motion-safe:animate-[pulse-soft_1.6s_ease-in-out_infinite] ${className}`} />;
}
