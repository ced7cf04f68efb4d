/** The action plan as files for people: a table for spreadsheets, a document in Markdown. */
import { describe, expect, it } from "vitest";
import { planCsv } from "@/lib/journey/gaps/plan-csv";
import { changeLine, type PlanToWrite } from "@/lib/journey/gaps/plan-lines";
import { planMarkdown } from "@/lib/journey/gaps/plan-markdown";

const gap = { number: 1, title: "No printer", closed: true, changes: ["No longer: No printer", "Calls → Taps"] };
const plan: PlanToWrite = {
  journey: "Boots | online",
  actions: [
    {
      number: 1, title: "QR code returns", status: "started", owner: "Priya Nair", department: "Support", due: "2027-01", effort: "small", impact: "high",
      closes: "No printer, lost form", detail: "Say \"yes\".\nThen wait.", gaps: [gap],
      metric: { name: "Contacts per return", unit: "contacts", baseline: 1.8, target: 0.6, latest: -1.2 },
    },
    { number: 7, title: "=HYPERLINK(\"https://evil.example\")", status: "planned", owner: "@home", detail: "- not a list\n1. nor this", gaps: [] },
  ],
  waiting: [{ number: 6, title: "Promise by the price", closed: false, changes: [] }],
};

describe("the plan as a table", () => {
  const lines = planCsv(plan).split("\r\n");
  it("has a head, one record per action and per gap that waits, and ends with a line break", () => {
    expect(lines[0]).toBe("Number,Action,Status,Owner,Department,Due,Effort,Impact,Closes,Gaps,Metric,Unit,Baseline,Target,Latest,Details");
    expect(lines[1]).toBe("1,QR code returns,Started,Priya Nair,Support,2027-01,Small,High,\"No printer, lost form\",Gap 1 No printer (closed),Contacts per return,contacts,1.8,0.6,-1.2,\"Say \"\"yes\"\".\nThen wait.\"");
    expect(lines[3]).toBe(",,No action yet,,,,,,,Gap 6 Promise by the price,,,,,,");
    expect(lines.at(-1)).toBe("");
    expect(lines).toHaveLength(5);
  });
  it("holds no formula that a spreadsheet would run, and keeps numbers numbers", () => {
    expect(lines[2]).toBe("7,\"'=HYPERLINK(\"\"https://evil.example\"\")\",Planned,'@home,,,,,,,,,,,,\"'- not a list\n1. nor this\"");
    for (const start of ["+1", "-1", "@x", "=1", "\t=1", "  =1", "\r=1"]) {
      const [, record = ""] = planCsv({ ...plan, actions: [{ number: 1, title: start, status: "planned", gaps: [] }], waiting: [] }).split(/(?<=Details)\r\n/);
      expect(record, JSON.stringify(start)).toMatch(/^1,"?'/);
    }
  });
});

describe("the plan as a document", () => {
  const text = planMarkdown(plan);
  it("says how much is owned, who does what until when, and what is closed", () => {
    expect(text).toContain("# Action plan: Boots \\| online\n\n1 of 2 gaps owned.\n");
    expect(planMarkdown({ ...plan, actions: plan.actions.map(({ owner: _owner, ...action }) => action) })).toContain("0 of 2 gaps owned.");
    expect(text).toContain("| 1 | QR code returns | Started | Priya Nair | 2027-01 | Small | High |");
    expect(text).toContain("- Closes: No printer, lost form\n- Department: Support\n- Measured by: Contacts per return, 1.8 contacts → 0.6 contacts (latest −1.2 contacts)\n- Gap 1: No printer (closed on the current map)\n  - No longer: No printer\n  - Calls → Taps");
    expect(text).toContain("## No action yet\n\n- Gap 6: Promise by the price\n");
  });
  it("takes nobody's words for Markdown", () => {
    expect(text).toContain("\\- not a list\n1\\. nor this");
    expect(planMarkdown({ journey: "# <script>*x*", actions: [], waiting: [] })).toBe("# Action plan: \\# \\<script\\>\\*x\\*\n\nNo gaps yet.\n");
  });
});

it("a change reads by itself, with one side or both", () => {
  expect([
    changeLine({ kind: "changed", from: "a", to: "b" }), changeLine({ kind: "removed", from: "a" }), changeLine({ kind: "added", to: "b" }), changeLine({ kind: "removed" }),
    changeLine({ kind: "changed", to: "The team feels +1 at Pays instead of −1, a difference of +2." }),
  ]).toEqual(["a → b", "No longer: a", "New: b", "", "The team feels +1 at Pays instead of −1, a difference of +2."]);
});
