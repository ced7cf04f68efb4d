/** A touchpoint and a moment of truth change part by part. */
import { describe, expect, it } from "vitest";
import { partsBack, withParts } from "@/lib/journey/parts";

describe("parts of one value", () => {
  it("changes what is named and keeps what a colleague wrote in the rest", () => {
    expect(withParts("touchpoint", { channel: "email", message: "Your label" }, { channel: "chat" }))
      .toEqual({ channel: "chat", message: "Your label" });
    expect(withParts("momentOfTruth", { code: "FMOT", voice: "Sturdy.", outcome: "won" }, { outcome: null, voice: "" }))
      .toEqual({ code: "FMOT" });
  });

  it("makes no touchpoint without a channel and no moment without its code", () => {
    expect(withParts("touchpoint", undefined, { message: "Your label" })).toBeNull();
    expect(withParts("momentOfTruth", undefined, { outcome: "lost" })).toBeNull();
  });

  it("takes back only what was changed, whatever stands in the rest by then", () => {
    const now = { channel: "chat", message: "Scan this code", media: "owned" };
    expect(partsBack("touchpoint", { channel: "email", message: "Your label" }, { channel: "chat", message: "Your label" }, now))
      .toEqual({ channel: "email", message: "Scan this code", media: "owned" });
    expect(partsBack("touchpoint", { channel: "chat" }, { channel: "chat", media: "owned" }, now))
      .toEqual({ channel: "chat", message: "Scan this code" });
  });

  it("goes whole when nobody else wrote in it, and stays when somebody did", () => {
    expect(partsBack("touchpoint", null, { channel: "chat" }, { channel: "chat" })).toBeNull();
    expect(partsBack("touchpoint", null, { channel: "chat" }, { channel: "chat", message: "Hello" }))
      .toEqual({ channel: "chat", message: "Hello" });
    expect(partsBack("touchpoint", { channel: "email" }, { channel: "chat" }, undefined)).toEqual({ channel: "email" });
  });
});
