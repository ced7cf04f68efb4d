import { describe, expect, it } from "vitest";
import { ACTIONS, can, leastRole, type Action } from "../../lib/policy/can";
import { ROLES, includesRole, type Role } from "../../lib/policy/roles";

/** PRODUCT's sentence about roles, written out once more so that a slip in the table shows. */
const FIRST_ALLOWED: Record<Role, readonly Action[]> = {
  viewer: ["workspace.read", "departments.read", "members.read", "members.leave", "notifications.read", "journey.read", "journey.export", "metrics.read", "plan.read", "map.read", "versions.read", "reviews.read"],
  commenter: ["map.comment", "reviews.decide"],
  editor: ["journey.create", "journey.update", "journey.import", "metrics.change", "plan.change", "map.edit", "map.create", "map.delete", "versions.change", "reviews.request", "reviews.withdraw"],
  manager: ["journey.delete"],
  admin: [
    "comments.moderate", "workspace.update", "audit.read", "server.read", "departments.change", "members.change", "invitations.read", "invitations.change",
  ],
  owner: ["workspace.delete"],
};

describe("the rule table", () => {
  it("gives every role what the one before has, and its own", () => {
    for (const role of ROLES) {
      const expected = ROLES.filter((each) => includesRole(role, each)).flatMap((each) => FIRST_ALLOWED[each]);
      expect(ACTIONS.filter((action) => can({ role }, action)).sort(), role).toEqual([...expected].sort());
    }
  });
  it("names a least role for every action", () => {
    expect(ACTIONS.every((action) => ROLES.includes(leastRole(action)))).toBe(true);
  });
  it("lets nobody give a role above their own", () => {
    expect(can({ role: "admin" }, "members.change", { newRole: "owner" })).toBe(false);
    expect(can({ role: "admin" }, "members.change", { newRole: "admin" })).toBe(true);
    expect(can({ role: "admin" }, "invitations.change", { newRole: "owner" })).toBe(false);
    expect(can({ role: "owner" }, "invitations.change", { newRole: "owner" })).toBe(true);
  });
  it("lets people decide what they were asked for and withdraw what they asked for, and managers everything", () => {
    expect(can({ role: "commenter" }, "reviews.decide", { own: true })).toBe(true);
    expect(can({ role: "editor" }, "reviews.decide", { own: false })).toBe(false);
    expect(can({ role: "viewer" }, "reviews.decide", { own: true })).toBe(false);
    expect(can({ role: "editor" }, "reviews.withdraw", { own: false })).toBe(false);
    expect(can({ role: "manager" }, "reviews.withdraw", { own: false })).toBe(true);
  });
  it("lets nobody touch a person whose role is above their own", () => {
    expect(can({ role: "admin" }, "members.change", { theirRole: "owner", newRole: "viewer" })).toBe(false);
    expect(can({ role: "owner" }, "members.change", { theirRole: "owner", newRole: "viewer" })).toBe(true);
  });
});
