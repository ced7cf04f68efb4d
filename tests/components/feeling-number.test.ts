import { describe, expect, it } from "vitest";
import { readFeelingWords } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/feeling-number";

describe("a feeling written as a number", () => {
  it.each([["−1.6", -1.6], ["+1", 1], ["0,5", 0.5], [" -2 ", -2], ["", null], [".5", 0.5]])("reads %j", (words, value) => {
    expect(readFeelingWords(words)).toEqual({ value });
  });
  it.each(["good", "1.2.3", "1e1", "--1"])("asks for a number instead of %j", (words) => {
    expect(readFeelingWords(words)).toEqual({ problem: "Write a number from −2 to +2, such as −1.5." });
  });
  it.each(["2.1", "-3"])("says that %j is out of range", (words) => {
    expect(readFeelingWords(words)).toEqual({ problem: "A feeling lies between −2 and +2." });
  });
});
