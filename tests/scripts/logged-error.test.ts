import { describe, expect, it } from "vitest";
import { loggedError, withoutQuotes } from "../../lib/logged-error";

const MARK = "zebrafinch";
const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe("an error in the log", () => {
  it("keeps the code and the names that are ours, and none of the values a database quotes", () => {
    const error = Object.assign(new Error(`duplicate key value violates unique constraint "User_email_key"`), {
      code: "23505", constraint: "User_email_key", table: "User", detail: `Key (email)=(${MARK}@example.org) already exists.`,
      where: `unnamed portal parameter $1 = '${MARK}'`, hint: MARK, parameters: [MARK],
    });
    const logged = loggedError(error);
    expect(logged).toMatchObject({ type: "Error", code: "23505", constraint: "User_email_key", table: "User", message: "duplicate key value violates unique constraint …" });
    expect(JSON.stringify(logged)).not.toContain(MARK);
  });
  it("loses what a parser quotes, however it is quoted, and what stands in further lines", () => {
    const errors = [
      thrownBy(() => JSON.parse(`{"a": "${MARK}`)), thrownBy(() => JSON.parse(`${MARK} "and" more`)), thrownBy(() => new URL(`/${MARK}`)),
      new Error(`invalid input syntax for type uuid: "with "${MARK}" inside"`), new Error(`it failed\n${MARK} in a further line`),
      new Error(`Invalid \`prisma.user.create()\` invocation:\n\n{ data: { name: "${MARK}" } }`), new Error(`It can't take '${MARK}' here`),
    ];
    for (const error of errors) {
      expect(error).toBeInstanceOf(Error);
      expect(JSON.stringify(loggedError(error))).not.toContain(MARK);
    }
  });
  it("says where it happened, and why, as deep as it goes and no deeper", () => {
    const cause: Error = new Error("the disk is full");
    cause.cause = cause;
    const logged = loggedError(new TypeError("could not save", { cause }));
    expect(logged.stack).toMatch(/^\s+at .*logged-error\.test/);
    expect(logged.stack).not.toContain("could not save");
    expect(logged).toMatchObject({ type: "TypeError", message: "could not save", cause: { message: "the disk is full" } });
    expect(JSON.stringify(logged).match(/the disk is full/g)).toHaveLength(4);
  });
  it("is looked for in what wraps it, and says nothing of what is no error", () => {
    expect(loggedError({ error: new Error("refused"), body: MARK })).toMatchObject({ message: "refused" });
    expect(loggedError(MARK)).toEqual({ type: "string", message: "" });
  });
});

it("a sentence keeps its apostrophes", () => {
  expect(withoutQuotes("it can't be read and won't be")).toBe("it can't be read and won't be");
});
