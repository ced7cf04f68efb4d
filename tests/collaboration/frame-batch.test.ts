import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFrameBatch } from "@/lib/collaboration/client/frame-batch";
import { drawnPage } from "./support/drawn-page";

describe("what is handed on behind the frame that shows a letter", () => {
  let handedOn: string[];
  const batch = () => createFrameBatch<string>((items) => { handedOn.push(items.join(" ")); });

  beforeEach(() => {
    handedOn = [];
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is handed on together and in its order", () => {
    const { draw } = drawnPage();
    const { add } = batch();
    add("one");
    add("two");
    draw();
    vi.advanceTimersByTime(0);
    expect(handedOn).toEqual(["one two"]);
  });

  it("takes along what nobody waits for, and that asks for no frame: the next letter would wait for the screen behind it", () => {
    const { draw, asked } = drawnPage();
    const { add, addAlong } = batch();
    addAlong("confirmed");
    expect(asked()).toBe(0);
    expect(handedOn).toEqual([]);
    add("letter");
    draw();
    vi.advanceTimersByTime(0);
    expect(handedOn).toEqual(["confirmed letter"]);
  });

  it("does not hurry a letter for the sake of what goes along with it", () => {
    const { draw } = drawnPage();
    const { add, addAlong } = batch();
    addAlong("confirmed");
    vi.advanceTimersByTime(95);
    add("letter");
    addAlong("another");
    vi.advanceTimersByTime(10);
    expect(handedOn).toEqual([]);
    draw();
    vi.advanceTimersByTime(0);
    expect(handedOn).toEqual(["confirmed letter another"]);
    add("next");
    vi.advanceTimersByTime(49);
    expect(handedOn).toHaveLength(1);
  });

  it("waits for no letter that does not come", () => {
    const { asked } = drawnPage();
    batch().addAlong("confirmed");
    vi.advanceTimersByTime(100);
    expect(handedOn).toEqual(["confirmed"]);
    expect(asked()).toBe(0);
  });

  it("is handed on before the page goes", () => {
    const { hide } = drawnPage();
    const { add, addAlong } = batch();
    addAlong("confirmed");
    hide();
    add("letter");
    hide();
    expect(handedOn).toEqual(["confirmed", "letter"]);
  });
});
