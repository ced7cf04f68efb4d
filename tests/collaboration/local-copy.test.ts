import { describe, expect, it } from "vitest";
import { chooseCopy, copyName, parseCopyName } from "@/lib/collaboration/client/local-copy";

const me = { userId: "u-1", mapId: "m-1", epoch: 3 };
const named = (over: Partial<Parameters<typeof copyName>[0]> = {}) => copyName({ ...me, generation: 0, ...over });

describe("the copy of a map on this device", () => {
  it("belongs to one person, one map and one epoch", () => {
    expect(chooseCopy([], me)).toEqual({ current: { ...me, generation: 0 }, setAside: [] });
    const others = [named({ userId: "u-2" }), named({ mapId: "m-2" }), "somebody else's database", named()];
    expect(chooseCopy(others, me)).toEqual({ current: { ...me, generation: 0 }, setAside: [] });
  });

  it("is set aside when the workspace was restored from a backup, not gone on with and not forgotten", () => {
    expect(chooseCopy([named({ epoch: 1 }), named({ epoch: 2, generation: 4 })], me)).toEqual({
      current: { ...me, generation: 0 }, setAside: [named({ epoch: 1 }), named({ epoch: 2, generation: 4 })],
    });
  });

  it("is the latest one when this device had to start over", () => {
    expect(chooseCopy([named({ generation: 2 }), named(), named({ generation: 1 })], me)).toEqual({
      current: { ...me, generation: 2 }, setAside: [named(), named({ generation: 1 })],
    });
  });

  it("has a name that says all of this", () => {
    expect(parseCopyName(named({ generation: 2 }))).toEqual({ ...me, generation: 2 });
    for (const name of ["throughline", "throughline:a:b", "throughline:a:b:x:0", "throughline:a:b:1:0:more", "other:a:b:1:0"]) {
      expect(parseCopyName(name)).toBeNull();
    }
  });
});
