import { describe, expect, it } from "vitest";
import { saveDetail, saveLabel } from "@/components/collaboration/save-words";

const time = (at: string): string => at.slice(11, 19);

describe("the words of the save indicator", () => {
  it.each([
    [{ kind: "connecting" }, "Connecting"],
    [{ kind: "saving" }, "Saving"],
    [{ kind: "saved" }, "Saved"],
    [{ kind: "offline", waiting: 3 }, "Saved on this device, 3 waiting"],
    [{ kind: "offline", waiting: 3, keeping: true }, "Saving on this device"],
    [{ kind: "offline", waiting: 0 }, "Offline"],
    [{ kind: "not-saved", waiting: 2, retryIn: 4 }, "Not saved. Trying again in 4 s"],
    [{ kind: "not-saved", waiting: 2 }, "Not saved. Trying again"],
    [{ kind: "not-saved", waiting: 0 }, "Can't save right now. Trying again"],
    [{ kind: "closed", code: 4401, waiting: 0 }, "Signed out"],
    [{ kind: "closed", code: 4404, waiting: 0 }, "No access"],
    [{ kind: "closed", code: 4426, waiting: 0 }, "Reload needed"],
  ] as const)("%o reads “%s”", (status, label) => {
    expect(saveLabel(status)).toBe(label);
  });

  it("says until when the server has everything, and how much it lacks", () => {
    expect(saveDetail({ kind: "saved", at: "2026-03-01T10:42:07.000Z" }, time)).toBe("The server has everything, as of 10:42:07");
    expect(saveDetail({ kind: "offline", waiting: 1 }, time)).toContain("1 change kept on this device");
    expect(saveDetail({ kind: "closed", code: 4401, waiting: 3 }, time)).toBe("3 changes could not be sent");
  });
});
