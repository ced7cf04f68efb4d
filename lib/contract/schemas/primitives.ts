/** The small parts that bodies and answers of the API are made of. */
import { extendZodWithOpenApi } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { MAP_STATES } from "../../journey/model";
import { ROLES } from "../../policy/roles";

extendZodWithOpenApi(z);

export { z };
export const id = z.uuid().transform((value) => value.toLowerCase()).openapi({ type: "string", format: "uuid" });
export const role = z.enum(ROLES);
export const mapState = z.enum(MAP_STATES);
export const time = z.iso.datetime();

/** As it stands in an address. */
export const versionNumber = z.string().regex(/^[1-9]\d{0,8}$/, "Give the number of a version.").transform(Number)
  .openapi({ type: "integer", minimum: 1 });

/** PostgreSQL holds no U+0000, and nobody types one. */
export const typed = (maximum: number) =>
  z.string().trim().max(maximum).regex(/^[^\0]*$/, "This contains a character that can't be stored.");

/** One line a person types as a name or title. */
export const name = typed(200).min(1, "Give it a name.");
export const title = typed(500).min(1, "Give it a title.");
export const longText = typed(10_000);
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email("This is not an e-mail address."))
  .openapi({ type: "string", format: "email" });

/** Turns a function over path parameters' names into their schema: all of them are ids. */
export const idParams = <const K extends string>(...names: readonly K[]) =>
  z.object(Object.fromEntries(names.map((key) => [key, id])) as Record<K, typeof id>);
