/** What colleagues are sent when several edits were committed together. */
import * as decoding from "lib0/decoding";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { MESSAGE, SYNC } from "@/lib/collaboration/protocol";
import { RoomBroadcast } from "@/server/realtime/room-broadcast";

/** A page of the room, and what it makes of the frames it is sent. */
function page(id: string, joined = true) {
  const doc = new Y.Doc();
  const frames: Buffer[] = [];
  const send = (frame: Buffer) => {
    frames.push(frame);
    // Behind the header of a short frame.
    const decoder = decoding.createDecoder(new Uint8Array(frame.subarray(frame[1] === 126 ? 4 : 2)));
    expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([MESSAGE.sync, SYNC.update]);
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
  };
  return { id, joined, send, frames, text: () => doc.getText("words").toString() };
}
function write(word: string, into = new Y.Doc()): Uint8Array {
  const before = Y.encodeStateVector(into);
  into.getText("words").insert(into.getText("words").length, word);
  return Y.encodeStateAsUpdate(into, before);
}

describe("edits that were committed together", () => {
  it("reach everybody in one frame, those who wrote some of them, too", async () => {
    const [ann, bob, eve] = [page("ann"), page("bob"), page("eve")];
    const broadcast = new RoomBroadcast(() => [ann, bob, eve]);
    broadcast.add(write("boots"), "ann");
    broadcast.add(write("shoes"), "bob");
    expect(eve.frames).toEqual([]);
    await Promise.resolve();
    expect([ann, bob, eve].map(({ frames }) => frames.length)).toEqual([1, 1, 1]);
    expect(eve.text()).toMatch(/^(bootsshoes|shoesboots)$/);
    expect([ann.text(), bob.text()]).toEqual([eve.text(), eve.text()]);
  });

  it("are not sent back to the one page that wrote all of them", async () => {
    const [ann, eve] = [page("ann"), page("eve")];
    const broadcast = new RoomBroadcast(() => [ann, eve]);
    const doc = new Y.Doc();
    broadcast.add(write("bo", doc), "ann");
    broadcast.add(write("ots", doc), "ann");
    await Promise.resolve();
    expect(ann.frames).toEqual([]);
    expect(eve.text()).toBe("boots");
  });

  it("go out before what follows them, and only once", async () => {
    const eve = page("eve");
    const broadcast = new RoomBroadcast(() => [eve]);
    broadcast.add(write("boots"), undefined);
    broadcast.flush();
    expect(eve.text()).toBe("boots");
    await Promise.resolve();
    expect(eve.frames).toHaveLength(1);
  });

  it("do not reach a page that has not joined", async () => {
    const early = page("early", false);
    const broadcast = new RoomBroadcast(() => [early]);
    broadcast.add(write("boots"), undefined);
    await Promise.resolve();
    expect(early.frames).toEqual([]);
  });
});
