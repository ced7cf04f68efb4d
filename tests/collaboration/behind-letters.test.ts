import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBehindLetters } from "@/lib/collaboration/client/behind-letters";
import { createWritable } from "@/lib/collaboration/client/readable";
import { drawnPage } from "./support/drawn-page";

describe("what the board draws of a letter", () => {
  beforeEach(() => { vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }); });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const watched = () => {
    const source = createWritable("");
    const map = createBehindLetters(source);
    const told: string[] = [];
    map.subscribe(() => told.push(map.get()));
    return { source, map, told, type: (text: string) => { map.letter(() => { source.set(text); }); } };
  };

  it("waits for the frame that shows the letter, and whoever asks meanwhile is answered with it", () => {
    const { draw } = drawnPage();
    const { map, told, type } = watched();
    type("a");
    type("ab");
    expect([map.get(), told]).toEqual(["ab", []]);
    draw();
    vi.advanceTimersByTime(0);
    expect(told).toEqual(["ab"]);
  });

  it("waits for nothing when a colleague writes, and takes my letter along", () => {
    const { draw } = drawnPage();
    const { source, told, type } = watched();
    type("a");
    source.set("a by me, b by Sam");
    expect(told).toEqual(["a by me, b by Sam"]);
    draw();
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveLength(1);
  });

  it("is dropped with the map", () => {
    const { draw } = drawnPage();
    const { map, told, type } = watched();
    type("a");
    map.destroy();
    draw();
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([]);
  });
});
