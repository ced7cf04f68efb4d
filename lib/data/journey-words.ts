/** What a journey says about itself and carries along, as a newer file says it. */
import type { Journey } from "../../generated/prisma/client";
import type { ImportedJourney } from "../journey/export/import-types";
import { isPlain } from "../journey/stored-values";
import { wholeCarriedJourney } from "./carried";
import type { Transaction } from "./database";
import { storableJson, storableText } from "./storable";

const textOrNone = (text: string | undefined): string | null => (text === undefined ? null : storableText(text));

export async function writeJourneyWords(tx: Transaction, { id, carried: before }: Pick<Journey, "id" | "carried">, { title, scenario, description, tags, scope, carried, fileId }: ImportedJourney): Promise<void> {
  const versions = [...listOf(carried.rest?.["versions"])];
  // Versions that an older file told of and this one does not.
  for (const old of listOf(wholeCarriedJourney(before).rest?.["versions"])) if (!versions.some(({ id: known }) => known === old["id"])) versions.push(old);
  await tx.journey.update({
    where: { id },
    data: {
      title: storableText(title), scenario: textOrNone(scenario), description: textOrNone(description), tags: tags.map(storableText), scope: storableJson(scope),
      carried: storableJson({ ...carried, rest: { ...carried.rest, ...(versions.length > 0 && { versions }) } }), fileId, updatedAt: new Date(),
    },
  });
}
const listOf = (value: unknown): Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.filter(isPlain) : []);
