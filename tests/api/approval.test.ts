/** The workspace's rule about who must approve, by itself. */
import { describe, expect, it } from "vitest";
import { isOnlyAuthor, settleApproval, type Decided } from "../../lib/policy/approval";
import type { Role } from "../../lib/policy/roles";

const said = (userId: string, role: Role, decision: Decided["decision"] = "approved"): Decided => ({ userId, role, decision });
const settle = (decisions: readonly Decided[], { needed = 1, everyone = false, authors = ["ann", "ben"], asked = [] as string[] } = {}) =>
  settleApproval({ rule: { approvalsNeeded: needed, everyoneApproves: everyone }, contributorIds: authors, decisions, reviewerIds: asked });

describe("a version is approved", () => {
  it.each(["manager", "admin", "owner"] as const)("by one %s", (role) => expect(settle([said("mia", role)])).toEqual({ kind: "approved" }));
  it.each(["commenter", "editor"] as const)("not by a %s alone", (role) =>
    expect(settle([said("mia", role)])).toEqual({ kind: "waiting", more: 0, manager: true, reviewerIds: [] }));
  it("not by its only author, but by one of several", () => {
    expect(settle([said("ann", "owner")], { authors: ["ann"] })).toEqual({ kind: "waiting", more: 1, manager: true, reviewerIds: [] });
    expect(settle([said("ann", "owner")])).toEqual({ kind: "approved" });
    expect([isOnlyAuthor([], "ann"), isOnlyAuthor(["ann"], "ann"), isOnlyAuthor(["ann", "ben"], "ann")]).toEqual([false, true, false]);
  });
  it("by as many as the rule asks for, each counted once", () => {
    expect(settle([said("mia", "manager"), said("mia", "manager")], { needed: 2 })).toEqual({ kind: "waiting", more: 1, manager: false, reviewerIds: [] });
    expect(settle([said("mia", "manager"), said("tom", "commenter")], { needed: 2 })).toEqual({ kind: "approved" });
  });
  it("by everybody who was asked, where the rule says so; its only author is not waited for", () => {
    expect(settle([said("mia", "manager")], { everyone: true, asked: ["mia", "tom"] })).toEqual({ kind: "waiting", more: 0, manager: false, reviewerIds: ["tom"] });
    expect(settle([said("mia", "manager")], { everyone: true, asked: ["mia", "ann"], authors: ["ann"] })).toEqual({ kind: "approved" });
  });
  it("not while a manager asks for changes; the last word of each counts", () => {
    expect(settle([said("mia", "manager"), said("jon", "admin", "changes-requested")])).toEqual({ kind: "changes-requested" });
    expect(settle([said("mia", "manager", "changes-requested"), said("mia", "manager")])).toEqual({ kind: "approved" });
    expect(settle([said("mia", "manager"), said("tom", "editor", "changes-requested")])).toEqual({ kind: "approved" });
  });
});
