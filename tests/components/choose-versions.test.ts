/** What the address of a map's versions shows. */
import { expect, it } from "vitest";
import { chooseVersions } from "@/app/(workspace)/w/[slug]/maps/[mapId]/versions/_components/choose-versions";
import { namesOf } from "@/app/(workspace)/w/[slug]/maps/[mapId]/versions/_components/version-words";

const NUMBERS = [9, 8, 3];

it("is the newest version beside the one before it, and of the first how the map was", () => {
  expect(chooseVersions(NUMBERS, {})).toEqual({ version: 9, against: 8, view: "list", named: false, beside: false });
  expect(chooseVersions(NUMBERS, { version: "8" })).toEqual({ version: 8, against: 3, view: "list", named: true, beside: false });
  expect(chooseVersions(NUMBERS, { version: "3" })).toEqual({ version: 3, against: null, view: "map", named: true, beside: false });
  expect(chooseVersions(NUMBERS, { version: "8", view: "map" })).toMatchObject({ version: 8, against: 3, view: "map", beside: false });
  expect(chooseVersions(NUMBERS, { version: "8", view: "table", against: "9" })).toMatchObject({ version: 8, against: 9, view: "table", beside: true });
});

it("is today beside the newest version, and nothing at all before there is one", () => {
  expect(chooseVersions(NUMBERS, { version: "today" })).toEqual({ version: "today", against: 9, view: "list", named: true, beside: false });
  expect(chooseVersions([], {})).toEqual({ version: "today", against: null, view: "list", named: false, beside: false });
});

it("compares any two, and knows no version that is not there", () => {
  expect(chooseVersions(NUMBERS, { version: "3", against: ["9", "8"] })).toMatchObject({ version: 3, against: 9, view: "list" });
  for (const search of [{ version: "7" }, { version: "08" }, { version: "9", against: "7" }, { version: "x" }]) expect(chooseVersions(NUMBERS, search)).toBeNull();
});

it("names people shortly", () => {
  const people = ["Priya", "Tom", "Elena", "Sara"].map((name) => ({ name }));
  expect([0, 1, 2, 3, 4].map((many) => namesOf(people.slice(0, many)))).toEqual(["nobody", "Priya", "Priya and Tom", "Priya, Tom and 1 other", "Priya, Tom and 2 others"]);
});
