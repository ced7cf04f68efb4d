import { describe, expect, it } from "vitest";
import { cardsShown } from "@/components/journey/lane-density";

describe("the cards of a cell", () => {
  it("show whole while they are few", () => {
    expect([0, 1, 5].map((count) => cardsShown(count, "comfortable"))).toEqual([0, 1, 5]);
  });
  it("never hide a single card behind a button of its own size", () => {
    expect([6, 7, 40].map((count) => cardsShown(count, "comfortable"))).toEqual([6, 5, 5]);
    expect([3, 4].map((count) => cardsShown(count, "compact"))).toEqual([3, 2]);
  });
  it("all show when that is the lane's choice", () => {
    expect(cardsShown(40, "all")).toBe(40);
  });
});
