/** What a comment says and whom it means, before and after it is sent. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { isShown } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/comments/filter-threads";
import { EVERYTHING } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/comments/every-pin";
import { pinsOf } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/comments/pins";
import { CommentText } from "@/components/journey/comments/comment-text";
import { mentionOffers, mentionQuery, mentionSpans, type Mentionable } from "@/components/journey/comments/mention-spans";
import { WHOLE_MAP, type CommentThread, type MapComment } from "@/lib/contract/comments";
import { cellKey } from "@/lib/journey/model";

const person = (id: string, name: string): Mentionable => ({ kind: "person", id, name });
const SUPPORT: Mentionable = { kind: "department", id: "support", name: "Support" };
const NAMES = [person("elena", "Elena Ruiz"), person("ann", "Ann"), person("ann-lee", "Ann Lee"), person("tom-o", "Tom Okafor"), person("tom-b", "Tom Berg"), SUPPORT];
const meant = (text: string, names = NAMES, preferred?: Set<string>) => mentionSpans(text, names, preferred).map(({ id, from, to }) => [id, text.slice(from, to)]);

describe("an @", () => {
  it("means who is named behind it: whole names, first names nobody shares, departments, in any case", () => {
    expect(meant("@Elena does it, @elena ruiz too (@SUPPORT), @Ann Lee and @Ann.")).toEqual([
      ["elena", "@Elena"], ["elena", "@elena ruiz"], ["support", "@SUPPORT"], ["ann-lee", "@Ann Lee"], ["ann", "@Ann"],
    ]);
  });
  it("means nobody where it is part of something else, or could be several", () => {
    expect(meant("mail elena@support.example, @Elenas, @Tom, @ Elena, @")).toEqual([]);
    expect(meant("@Sam", [person("a", "Sam"), person("b", "Sam")])).toEqual([]);
    expect(meant("@Sam", [person("a", "Sam"), person("b", "Sam")], new Set(["b"]))).toEqual([["b", "@Sam"]]);
  });
  it("offers names while it is typed, and stops at the end of the line", () => {
    expect(mentionQuery("Ask @to", 7)).toEqual({ from: 4, words: "to" });
    expect(mentionQuery("Ask @tom o", 10)).toEqual({ from: 4, words: "tom o" });
    for (const text of ["a@b", "@\nx", "no one"]) expect(mentionQuery(text, text.length), text).toBeNull();
    expect(mentionOffers("to", NAMES).map(({ name }) => name)).toEqual(["Tom Okafor", "Tom Berg"]);
    expect(mentionOffers("rui", NAMES).map(({ id }) => id)).toEqual(["elena"]);
    expect(mentionOffers("élé", NAMES).map(({ id }) => id)).toEqual(["elena"]);
  });
});

const comment = (fields: Partial<MapComment> = {}): MapComment => ({
  id: "c", author: { id: "tom-o", name: "Tom Okafor" }, text: "", mentionUserIds: [], mentionDepartmentIds: [], createdAt: "2026-11-21T10:00:00.000Z", editedAt: null,
  deleted: false, unread: false, ...fields,
});
const thread = (fields: Partial<CommentThread> = {}): CommentThread => ({ ...WHOLE_MAP, id: "t", resolvedAt: null, resolvedBy: null, comments: [comment()], ...fields });

it("the words of a comment are words, whatever they look like, with only those marked who are mentioned", () => {
  const readers = {
    me: { id: "me" }, mayComment: true, mayModerate: false, departments: [{ id: "support", name: "Support", code: "SU", colour: "#8A5E00" }], shortName: () => null,
    people: [{ id: "elena", name: "Elena Ruiz", departmentIds: [], role: null }, { id: "ann", name: "Ann", departmentIds: [], role: "editor" as const }],
  };
  const html = renderToStaticMarkup(
    <CommentText readers={readers} comment={comment({ text: "<img src=x onerror=alert(1)> @Elena & @Ann", mentionUserIds: ["elena"], mentionDepartmentIds: ["support"] })} />);
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt; <span");
  expect(html).not.toContain("<img");
  expect(html).toMatch(/title="Elena Ruiz">@Elena<\/span> &amp; @Ann/);
  expect(html).toContain("Mentions Support");
});

it("marks stand on what is talked about today, count what is open and new, and stay the same while they say the same", () => {
  const threads = [
    thread({ cardId: "card", comments: [comment(), comment({ id: "d", unread: true })] }), thread({ cardId: "card", resolvedAt: "2026-11-22T10:00:00.000Z" }),
    thread({ stepId: "step", resolvedAt: "2026-11-22T10:00:00.000Z" }), thread({ stepId: "step", laneId: "lane", comments: [comment({ deleted: true }), comment()] }),
    thread({ versionNumber: 8, cardId: "old" }), thread(),
  ];
  const pins = pinsOf(threads, new Map());
  expect(Object.fromEntries(pins)).toEqual({
    [EVERYTHING]: { open: 5, unread: 1 }, card: { open: 2, unread: 1 }, step: { open: 0, unread: 0 }, [cellKey("step", "lane")]: { open: 1, unread: 0 },
  });
  const later = pinsOf([...threads, thread({ cardId: "other" })], pins);
  expect(later.get("card")).toBe(pins.get("card"));
  expect(later.get(EVERYTHING)).not.toBe(pins.get(EVERYTHING));
});

it("the list of all finds what is open, new, resolved, or said to me or my department", () => {
  const me = { id: "me", departmentIds: ["support"] };
  const found = (fields: Partial<CommentThread>) => (["open", "unread", "mentions", "resolved"] as const).filter((filter) => isShown(thread(fields), filter, me));
  expect(found({})).toEqual(["open"]);
  expect(found({ comments: [comment({ unread: true, mentionUserIds: ["me"] })] })).toEqual(["open", "unread", "mentions"]);
  expect(found({ resolvedAt: "2026-11-22T10:00:00.000Z", comments: [comment({ mentionDepartmentIds: ["support"] })] })).toEqual(["mentions", "resolved"]);
});
