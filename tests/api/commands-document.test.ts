import { expect, it } from "vitest";
import { describeCommands } from "../../lib/contract/commands-document";

it("lists every command as its schema has it", async () => {
  await expect(describeCommands()).toMatchFileSnapshot("../../docs/api/commands.md");
});
