/** Behind the word Inbox. The link around it says it in words. */
export function UnreadCount({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span aria-hidden className="ml-auto grid h-4.5 min-w-4.5 place-items-center rounded-full bg-solid px-1 text-micro font-semibold text-ink-inv tabular-nums max-md:absolute max-md:top-1 max-md:left-1/2 max-md:ml-1">
      {count > 99 ? "99+" : count}
    </span>
  );
}
