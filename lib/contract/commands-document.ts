/** Writes `docs/api/commands.md` from the commands' schemas. A test keeps the two equal. */
import { z } from "zod";
import { commandSchema, type CommandType } from "../journey/commands/schema";
import { MAX_COMMANDS, SERVER_ONLY_KEYS } from "./schemas/commands";

const MEANING: Record<CommandType, string> = {
  addStage: "Adds a stage, without steps.",
  renameStage: "Gives a stage another title.",
  setStageGoal: "Sets what a stage is for; `null` clears it.",
  moveStage: "Puts a stage elsewhere in the order.",
  deleteStage: "Deletes a stage; its steps' cards show under Recovered.",
  restoreStage: "Brings a deleted stage back.",
  splitStage: "Makes a second stage behind a stage, of its steps from one on.",
  mergeStages: "Puts a stage's steps into another stage and deletes it; two goals become one text.",
  addStep: "Adds a step to a stage.",
  renameStep: "Gives a step another title.",
  moveStep: "Puts a step elsewhere in its stage or into another one.",
  setStepMoment: "Puts a moment of truth on a step; `null` takes it off.",
  deleteStep: "Deletes a step; its cards show under Recovered.",
  restoreStep: "Brings a deleted step back.",
  splitStep: "Makes a second step behind a step; the named cards, and what leads away from the step, go along.",
  mergeSteps: "Puts a step's cards into another step and deletes it. The other step keeps its own feelings and moment of truth and takes those it has none of; connections follow, and one between the two goes unless it repeats.",
  addLane: "Adds a lane.",
  renameLane: "Gives a lane another title or subtitle.",
  moveLane: "Puts a lane elsewhere in the order.",
  showLane: "Hides, shows, collapses or opens a lane.",
  deleteLane: "Deletes a lane; its cards show under Recovered.",
  restoreLane: "Brings a deleted lane back.",
  addCard: "Writes a new card into a cell. Its author is whoever sends the command.",
  setCardText: "Replaces a card's text by its smallest difference, so that letters typed meanwhile survive.",
  editCardText: "One splice of a card's text, counted in UTF-16 units.",
  setCardFields: "Sets fields of a card; `null` clears one, absent leaves it.",
  moveCard: "Moves a card to a cell, or within one.",
  deleteCard: "Deletes a card; with words in it, it shows under Recovered.",
  restoreCard: "Brings a deleted card back, where it was or into another cell.",
  setEmotion: "Sets how the customer feels in a step, for the team or for one department.",
  clearEmotion: "Takes that value away.",
  addEdge: "Draws a connection between two steps.",
  setEdge: "Changes a connection: its kind, where it leads, its label, who owns it; `null` clears, absent leaves.",
  deleteEdge: "Takes a connection away.",
  addMicroMoment: "Adds one of the small wishes a step is made of.",
  setMicroMoment: "Changes its text, by the smallest difference, or its channel; `null` clears the channel, absent leaves.",
  moveMicroMoment: "Puts it elsewhere in its step or into another one.",
  deleteMicroMoment: "Deletes it; with words in it, it shows under Recovered.",
  restoreMicroMoment: "Brings it back, where it was or into another step.",
};

/** Markdown, with a final newline. */
export function describeCommands(): string {
  return `${[
    "# Commands",
    "",
    "Generated from `lib/journey/commands/schema.ts`; `npx vitest run tests/api/commands-document.test.ts -u` writes it anew.",
    "",
    `\`POST /api/v1/maps/{mapId}/commands\` takes \`{"commands": [{"type": …}, …]}\`, at most ${MAX_COMMANDS} at once, all or nothing:`,
    "when one fails, none has happened. The answer is `{\"seq\", \"ids\"}`: the place in the map's log, and per command the",
    "id of what it made or changed. A deleted target gives 409, one that never was 404, a malformed command 400 with",
    "`fields` naming it (`commands.3.title`).",
    "",
    "Ids are UUIDs. What makes a thing may name its own new `id`, so that a later command of the same list can use it.",
    "`after` is the sibling to stand behind: `null` means first, absent means last.",
    "",
    ...commandSchema.options.flatMap(describeCommand),
  ].join("\n")}\n`;
}

type CommandOption = (typeof commandSchema.options)[number];

function describeCommand(option: CommandOption): string[] {
  const { type, ...fields } = option.shape;
  const rows = Object.entries<z.ZodType>(fields)
    .filter(([name]) => !SERVER_ONLY_KEYS.some((key) => key === name))
    .map(([name, schema]) => `| \`${name}\` | ${describeType(schema)} | ${isRequired(schema) ? "yes" : ""} |`);
  return [`## ${type.value}`, "", MEANING[type.value], "", "| field | | required |", "|---|---|---|", ...rows, ""];
}

const isRequired = (schema: z.ZodType): boolean => !schema.safeParse(undefined).success;

function describeType(schema: z.ZodType): string {
  return describeJson(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
}

type Json = z.core.JSONSchema.BaseSchema;

function describeJson(json: Json): string {
  if (json.anyOf) return json.anyOf.map((each) => describeJson(asObject(each))).join(" or ");
  if (json.enum) return json.enum.map((value) => `\`${String(value)}\``).join(" ");
  switch (json.type) {
    case "null": return "`null`";
    case "string": return json.format === "uuid" ? "id" : json.format === "date-time" ? "time" : `text${upTo(json.maxLength, " characters")}`;
    case "integer": case "number": return `number${range(json)}`;
    case "boolean": return "true or false";
    case "array": return `list${upTo(json.maxItems, "")} of ${json.items && !Array.isArray(json.items) ? describeJson(asObject(json.items)) : "anything"}`;
    case "object": return `{ ${Object.entries(json.properties ?? {}).map(([key, value]) =>
      `${key}${json.required?.includes(key) ? "" : "?"}: ${describeJson(asObject(value))}`).join("; ")} }`;
    default: return "anything";
  }
}

const asObject = (json: z.core.JSONSchema._JSONSchema): Json => (typeof json === "boolean" ? {} : json);
const upTo = (limit: number | undefined, unit: string): string => (limit === undefined ? "" : ` (up to ${limit.toLocaleString("en")}${unit})`);
function range({ minimum, maximum }: Json): string {
  if (minimum === undefined) return "";
  return maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? ` from ${minimum}` : ` ${minimum} … ${maximum}`;
}
