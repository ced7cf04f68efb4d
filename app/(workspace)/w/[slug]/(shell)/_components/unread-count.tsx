/** Behind the word Inbox; read out as a number of unread news. */
export function UnreadCount({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="ml-auto grid h-4.5 min-w-4.5 place-items-center rounded-full bg-solid px-1 text-micro font-semibold text-ink-inv tabular-nums max-md:absolute max-md:top-1 max-md:left-1/2 max-md:ml-1">
      <span aria-hidden>{count > 99 ? "99+" : count}</span>
      <span className="sr-only">, {count} unread</span>
    </span>
  );
}
