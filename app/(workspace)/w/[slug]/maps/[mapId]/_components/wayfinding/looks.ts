/** What the filter speaks of and what is found now, worked out once for all who ask. */
import type { MapModel } from "@/lib/journey/model";
import { selectFound } from "@/lib/journey/selectors/find";
import { isOpen, selectMatching, type CardFilter, type FilterContext } from "@/lib/journey/selectors/filter";
import type { BoardKit } from "../board-kit";
import { authorIdOf } from "../people-index";

type Looked = Pick<BoardKit, "data" | "session">;
const contextOf = ({ data, session }: Looked): FilterContext => ({
  myId: data.me.id, measured: data.measured,
  authorOf: (card) => authorIdOf(card, session.authors.get().get(card.clientId), { clientId: session.clientId, userId: data.me.id }),
});

/** The latest answer, for as long as everything it rests on is the same. */
function remembered<Grounds extends readonly unknown[], T>(compute: (...grounds: Grounds) => T): (...grounds: Grounds) => T {
  let last: { readonly grounds: Grounds; readonly answer: T } | null = null;
  return (...grounds) => {
    if (last?.grounds.every((ground, index) => Object.is(ground, grounds[index]))) return last.answer;
    const answer = compute(...grounds);
    last = { grounds, answer };
    return answer;
  };
}

const matching = remembered((map: MapModel, filter: CardFilter, kit: BoardKit, _authors: unknown) => selectMatching(map, filter, contextOf(kit)));
/** Null: no filter, all of them. */
export function matchingNow(kit: BoardKit): ReadonlySet<string> | null {
  const { filter } = kit.view.get();
  return filter === null || isOpen(filter) ? null : matching(kit.session.map.get(), filter, kit, kit.session.authors.get());
}

/** The same of any map of the journey, worked out anew. */
export const matchingOf = (filter: CardFilter | null, of: Looked): ReadonlySet<string> | null =>
  (filter === null || isOpen(filter) ? null : selectMatching(of.session.map.get(), filter, contextOf(of)));

const found = remembered((map: MapModel, words: string, among: ReadonlySet<string> | null) => selectFound(map, words, among ?? undefined));
const NOTHING: readonly string[] = [];
export function foundNow(kit: BoardKit): readonly string[] {
  const { find } = kit.view.get();
  return find ? found(kit.session.map.get(), find.words, matchingNow(kit)) : NOTHING;
}
