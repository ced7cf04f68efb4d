import { describe, expect, it } from "vitest";
import {
  auditSentence, exactTime, parseTopic, TOPIC_WORDS, whoDid,
} from "@/app/(workspace)/w/[slug]/(shell)/audit/_components/audit-words";
import { AUDIT_KINDS, AUDIT_TOPICS, auditKindsOf, type AuditAbout, type AuditKind } from "@/lib/contract/audit";

const PLACE = "Buy and return boots online";
const say = (kind: AuditKind, about: AuditAbout = {}, actorName: string | null = "Jonas Weber"): string =>
  [whoDid({ actorName }), ...auditSentence({ kind, about })].filter(Boolean).join(" ");

describe("the record, in words", () => {
  it.each<[AuditKind, AuditAbout, string]>([
    ["member.changed", { person: "Sara Lind", changed: ["role"], role: "manager", suspended: false }, "made Sara Lind a manager"],
    ["member.changed", { person: "Sara Lind", changed: ["role", "departments"], role: "editor" }, "made Sara Lind an editor and changed the departments"],
    ["member.changed", { person: "Sara Lind", changed: ["suspended"], suspended: true, role: "editor" }, "suspended Sara Lind"],
    ["member.changed", { person: "Sara Lind", changed: ["role", "suspended"], suspended: true, role: "viewer" }, "made Sara Lind a viewer and suspended the access"],
    ["member.changed", { person: "Sara Lind", changed: ["suspended"], suspended: false, role: "editor" }, "let Sara Lind in again"],
    ["member.changed", { person: "Sara Lind", changed: ["suspended", "departments"], suspended: false }, "let Sara Lind in again and changed the departments"],
    ["member.changed", { person: "Jonas Weber", themselves: true, changed: ["role"], role: "admin" }, "made themselves an admin"],
    ["member.changed", { changed: ["departments"] }, "changed the departments of somebody who has left"],
    ["member.removed", { person: "Sara Lind" }, "removed Sara Lind from the workspace"],
    ["member.left", { person: "Jonas Weber", themselves: true }, "left the workspace"],
    ["invitation.created", { role: "owner" }, "made an invitation link for an owner"],
    ["invitation.revoked", {}, "took back an invitation link"],
    ["invitation.accepted", { role: "viewer" }, "came in by an invitation link as a viewer"],
    ["workspace.approval-changed", { approvalsNeeded: 2, everyoneApproves: true }, "changed who must approve a version to 2 people and everybody who is asked"],
    ["review.requested", { versionNumber: 8, place: PLACE }, `sent v8 of ${PLACE} for review`],
    ["review.decided", { versionNumber: 8, place: PLACE, decision: "approved" }, `approved v8 of ${PLACE}`],
    ["review.decided", { versionNumber: 8, place: PLACE, decision: "changes-requested" }, `asked for changes to v8 of ${PLACE}`],
    ["version.restored", { versionNumber: 3, place: PLACE }, `went back to v3 of ${PLACE}`],
    ["journey.changed", { place: PLACE, changed: ["title", "tags", "scope"] }, `changed the title, tags and scope of ${PLACE}`],
    ["map.changed", { place: PLACE, changed: ["title"] }, `changed the map’s title in ${PLACE}`],
    ["gap.changed", { name: "No printer", place: PLACE }, `changed the gap “No printer” in ${PLACE}`],
    ["action.changed", { place: PLACE }, `changed an action that is gone by now in ${PLACE}`],
    ["comment.deleted", { person: "Sara Lind", place: PLACE }, `deleted a comment by Sara Lind on ${PLACE}`],
    ["comment.deleted", { person: "Jonas Weber", themselves: true, place: PLACE }, `deleted their own comment on ${PLACE}`],
    ["journey.exported", { place: PLACE, format: "json" }, `exported ${PLACE} as a file`],
    ["journey.exported", { place: PLACE, format: "plan-csv" }, `exported the plan of ${PLACE} as a table`],
  ])("says %s %j as it happened", (kind, about, words) => expect(say(kind, about)).toBe(`Jonas Weber ${words}`));

  it("has a sentence for every kind, whatever of it is still known", () => {
    const known: AuditAbout = { person: "Sara Lind", place: PLACE, name: "Tents", role: "editor", versionNumber: 8, changed: ["role"], decision: "approved", format: "json", approvalsNeeded: 1 };
    for (const kind of AUDIT_KINDS) {
      for (const about of [{}, known]) expect(say(kind, about), kind).toMatch(/^Jonas Weber [a-z]+( \S+)+$/);
      expect(`${say(kind)} ${say(kind, known)}`, kind).not.toMatch(/undefined|null|\{/);
    }
    expect(new Set(AUDIT_KINDS.map((kind) => say(kind, known))).size, "no two kinds read alike").toBe(AUDIT_KINDS.length);
  });

  it("names who has left no more than the database can", () => {
    expect(say("member.removed", {}, null)).toBe("Somebody who has left removed somebody who has left from the workspace");
  });
});

describe("what the record can be filtered by", () => {
  it("has words for every topic, and every kind under one topic", () => {
    for (const topic of AUDIT_TOPICS) expect(TOPIC_WORDS[topic]).not.toBe("");
    const kinds = AUDIT_TOPICS.flatMap(auditKindsOf);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
  it("takes from an address only what there is", () => {
    expect(parseTopic("reviews")).toBe("reviews");
    for (const asked of [undefined, "", "nonsense", ["reviews", "links"], "constructor"]) expect(parseTopic(asked)).toBeUndefined();
  });
});

it("says when to the second, in one time zone", () => {
  expect(exactTime(Date.UTC(2026, 10, 9, 7, 4, 5))).toBe("9 Nov 2026, 07:04:05 UTC");
});
