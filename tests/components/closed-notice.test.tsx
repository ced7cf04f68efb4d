import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BoardKitContext, type BoardKit } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/board-kit";
import ClosedNotice from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/closed-notice";
import { createWritable } from "@/lib/collaboration/client/readable";
import type { SaveStatus } from "@/lib/collaboration/client/types";
import { CLOSE } from "@/lib/collaboration/close-codes";

/** What a page shows whose connection ended like this. */
function shown(status: SaveStatus): string {
  const kit = { session: { status: createWritable(status) }, data: { workspace: { slug: "northpeak" } } };
  return renderToStaticMarkup(<BoardKitContext value={kit as unknown as BoardKit}><ClosedNotice /></BoardKitContext>);
}
const FILE = "Save my unsent changes as a file";

describe("a page that the server has sent away for good", () => {
  it.each([CLOSE.tooLarge, CLOSE.forbidden, CLOSE.notFound])("offers what was not sent as a file (%i)", (code) => {
    expect(shown({ kind: "closed", code, waiting: 2 })).toContain(FILE);
    expect(shown({ kind: "closed", code, waiting: 0 })).not.toContain(FILE);
  });

  it("says that it is kept, in words that fit one change and several", () => {
    expect(shown({ kind: "closed", code: CLOSE.tooLarge, waiting: 1 })).toContain("Your 1 waiting change is kept on this device");
    expect(shown({ kind: "closed", code: CLOSE.reloadNeeded, waiting: 2 })).toContain("Your 2 waiting changes are kept on this device");
  });

  it("lets one who is signed out write on, and shows nothing while the connection lives", () => {
    expect(shown({ kind: "closed", code: CLOSE.signedOut, waiting: 1 })).toBe("");
    expect(shown({ kind: "saving" })).toBe("");
  });
});
