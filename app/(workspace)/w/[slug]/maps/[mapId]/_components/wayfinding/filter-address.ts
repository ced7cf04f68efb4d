/** The filter in the page's address, so that a link carries it. */
import { FILTER_KEYS, filterFromSearch, filterToSearch } from "@/lib/journey/selectors/filter";
import type { BoardCore } from "../board-kit";

/** Sets the filter that the address asks for. */
export function readFilterFromAddress({ view }: BoardCore): void {
  const search = new URLSearchParams(window.location.search);
  const filter = filterFromSearch((key) => search.get(key));
  if (filter) view.update({ filter });
}

export function writeFilterToAddress({ view }: BoardCore): () => void {
  let written = view.get().filter;
  return view.subscribe(() => {
    const { filter } = view.get();
    if (filter === written) return;
    written = filter;
    const url = new URL(window.location.href);
    for (const key of FILTER_KEYS) url.searchParams.delete(key);
    for (const [key, value] of Object.entries(filter ? filterToSearch(filter) : {})) url.searchParams.set(key, value);
    window.history.replaceState(window.history.state, "", url);
  });
}
