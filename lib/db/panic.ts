/** Finds in what PostgreSQL answers the error after which it does not go on: a PANIC, for example no room for its own log. */

const ERROR_RESPONSE = 0x45;
const HEADER_BYTES = 5;
/** The field of the severity that is never translated. */
const PANIC = Buffer.from("VPANIC\0");

/** Reads the answer to one call, in as many chunks as it comes; `read` returns the error's text, else null. */
export function createPanicReader(): { read(chunk: Uint8Array): string | null } {
  let head = Buffer.alloc(0);
  /** Of the message that has begun: what is still to come. */
  let left = 0;
  const read = (chunk: Uint8Array): string | null => {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    while (rest.length > 0) {
      if (left > 0) {
        const skipped = Math.min(left, rest.length);
        left -= skipped;
        rest = rest.subarray(skipped);
        continue;
      }
      const missing = HEADER_BYTES - head.length;
      head = Buffer.concat([head, rest.subarray(0, missing)]);
      rest = rest.subarray(missing);
      if (head.length < HEADER_BYTES) return null;
      const type = head.readUInt8(0);
      left = head.readUInt32BE(1) - 4;
      head = Buffer.alloc(0);
      if (type === ERROR_RESPONSE && rest.subarray(0, left).includes(PANIC)) return textOf(rest.subarray(0, left));
    }
    return null;
  };
  return { read };
}

/** The message field (M) of an error. */
function textOf(fields: Buffer): string {
  return fields.toString("utf8").split("\0").find((field) => field.startsWith("M"))?.slice(1) ?? "PANIC";
}
