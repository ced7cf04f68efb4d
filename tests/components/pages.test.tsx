import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { showProblem } from "@/app/_components/show-problem";
import { safeCallbackPath } from "@/app/(auth)/_components/callback-url";
import { outlineOf } from "@/app/(workspace)/w/[slug]/(shell)/_components/journey-file-outline";
import { MapThumbnail } from "@/app/(workspace)/w/[slug]/(shell)/_components/map-thumbnail";
import { relativeTime } from "@/app/(workspace)/w/[slug]/(shell)/_components/relative-time";
import { freeColour, suggestCode } from "@/app/(workspace)/w/[slug]/(shell)/members/_components/department-colours";
import { roleOptions } from "@/app/(workspace)/_components/invite/role-options";
import { AppError } from "@/lib/errors";
import { JOURNEY_TEMPLATES } from "@/lib/journey/templates/names";
import { TEMPLATE_WORDS } from "@/app/(workspace)/w/[slug]/(shell)/_components/template-words";

describe("the way back after signing in", () => {
  it.each([
    ["/w/northpeak/maps/1?a=b#c", "/w/northpeak/maps/1?a=b#c"],
    ["https://elsewhere.example/", "/"], ["//elsewhere.example", "/"], ["/\\elsewhere.example", "/"],
    ["/.//elsewhere.example", "/"], ["/a/..//elsewhere.example", "/"], ["/%2e//elsewhere.example/a", "/"], ["javascript:alert(1)", "/"], ["", "/"], [undefined, "/"], [["/a", "/b"], "/"],
  ])("for %j is %j", (asked, path) => expect(safeCallbackPath(asked)).toBe(path));
});

describe("a refused form", () => {
  it("says each thing beside its field, and the rest above the form", () => {
    const said: Record<string, string | undefined> = {};
    const setError = (name: string, error: { message?: string }) => { said[name] = error.message; };
    showProblem(new AppError("conflict", "x", { fields: { email: "Taken." } }), setError, ["email", "name"]);
    showProblem(new AppError("forbidden", "x", { userMessage: "By invitation only." }), setError, ["email", "name"]);
    expect(said).toEqual({ email: "Taken.", root: "By invitation only." });
  });
});

describe("a journey file, before it is sent", () => {
  it("says what the sample holds", () => {
    const sample = outlineOf(readFileSync("samples/northpeak.journey.json", "utf8"));
    if (typeof sample === "string") throw new Error(sample);
    expect(sample.title).toBe("Buy and return boots online");
    expect(sample.maps.map(({ state }) => state)).toEqual(["current", "future"]);
    expect(sample.maps[0]?.parts).toContainEqual({ one: "step", many: "steps", count: 13 });
    expect(sample.parts).toEqual(expect.arrayContaining([{ one: "gap", many: "gaps", count: 7 }, { one: "action", many: "actions", count: 5 }, { one: "comment", many: "comments", count: 9 }]));
    expect(sample.carried.map(({ many }) => many)).toContain("versions");
  });

  it.each([
    ["not json at all", /not JSON/], ["[]", /not a journey file/], ['{"format":"other"}', /throughline\/journey/],
    ['{"format":"throughline/journey","version":2}', /version 2/],
  ])("explains why %j is none", (content, why) => expect(outlineOf(content)).toMatch(why));

  it("never throws on a file whose parts are not what they should be", () => {
    expect(outlineOf('{"format":"throughline/journey","version":1,"journey":7,"maps":[1,{"stages":[null,{}]},null],"evidence":"x"}'))
      .toMatchObject({ title: "Untitled journey", maps: [{ title: "Untitled map" }], carried: [] });
  });
});

describe("a map drawn small", () => {
  const step = { firstOfStage: false, feeling: null, actions: 0, noteColours: [] };
  it("draws maps without steps, without feelings and with one of them", () => {
    for (const steps of [[], [step], [{ ...step, feeling: -2 }], [{ ...step, feeling: 1 }, step, { ...step, feeling: -1 }]]) {
      const html = renderToStaticMarkup(<MapThumbnail thumbnail={{ steps }} />);
      expect(html).toContain('aria-hidden="true"');
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    }
    expect(renderToStaticMarkup(<MapThumbnail thumbnail={null} />)).toContain("stroke-dasharray");
  });
});

describe("how long ago", () => {
  const now = Date.UTC(2026, 10, 21, 18, 0);
  it.each([
    [10_000, "just now"], [18 * 60_000, "18 min ago"], [3 * 3600_000, "3 h ago"], [17 * 3600_000, "today"],
    [20 * 3600_000, "yesterday"], [12 * 86_400_000, "9 Nov"], [400 * 86_400_000, "17 Oct 2025"], [-5_000, "just now"],
  ])("%j ms is %j", (ago, words) => expect(relativeTime(now - ago, now)).toBe(words));
});

describe("a new department", () => {
  it("gets letters and a colour nobody has", () => {
    expect(suggestCode("Product", ["SA", "SU"])).toBe("PR");
    expect(suggestCode("Sales operations", ["SA", "SL"])).toBe("SE");
    expect(suggestCode("é", [])).toBe("");
    expect(freeColour([{ id: "1", name: "Sales", code: "SA", colour: "#2457e6" }])).toBe("#8A5E00");
  });
});

describe("what is offered", () => {
  it("holds no role above one's own, and every template", () => {
    expect(roleOptions({ role: "admin" }, "invitations.change").map(({ value }) => value)).not.toContain("owner");
    expect(roleOptions({ role: "viewer" }, "invitations.change")).toEqual([]);
    expect(TEMPLATE_WORDS.map(({ template }) => template).sort()).toEqual([...JOURNEY_TEMPLATES].sort());
  });
});
