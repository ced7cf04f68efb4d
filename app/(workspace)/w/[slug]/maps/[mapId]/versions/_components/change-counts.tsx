/** + ~ −, as numbers in a row. */
export function ChangeCountsView({ changes: { added, changed, removed } }: { changes: { readonly added: number; readonly changed: number; readonly removed: number } }) {
  return (
    <span className="inline-flex flex-none gap-1.5 text-micro font-semibold tabular-nums">
      <span className="sr-only">{added} added, {changed} changed, {removed} removed</span>
      <span aria-hidden className="text-ok">+{added}</span>
      <span aria-hidden className="text-warn">~{changed}</span>
      <span aria-hidden className="text-bad">−{removed}</span>
    </span>
  );
}
