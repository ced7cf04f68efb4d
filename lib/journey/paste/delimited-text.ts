/** A table as text: what spreadsheets put on the clipboard (tabs) and into files (commas). Lenient: it never throws. */

export type Table = readonly (readonly string[])[];

/** A cell is quoted when it begins with `"` and a `"` closes it before the next delimiter; any other quote is a letter. */
export function readDelimited(text: string, delimiter: "\t" | "," | ";"): Table {
  const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= source.length) {
    const quoted = source[at] === "\"" ? readQuoted(source, at, delimiter) : null;
    const end = quoted?.end ?? endOfPlain(source, at, delimiter);
    row.push(quoted?.value ?? source.slice(at, end));
    if (source[end] !== delimiter) {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  // The new line that ends the last row begins no other.
  if (rows.length > 1 && rows.at(-1)?.every((cell) => cell === "")) rows.pop();
  return rows;
}

function endOfPlain(source: string, from: number, delimiter: string): number {
  let end = from;
  while (end < source.length && source[end] !== delimiter && source[end] !== "\n") end += 1;
  return end;
}

/** Null: the quote that opens is never closed where a cell may end, so it is a letter. */
function readQuoted(source: string, from: number, delimiter: string): { value: string; end: number } | null {
  for (let close = source.indexOf("\"", from + 1); close >= 0; close = source.indexOf("\"", close + 1)) {
    const next = source[close + 1];
    if (next === "\"") close += 1;
    else if (next === undefined || next === delimiter || next === "\n") {
      return { value: source.slice(from + 1, close).replaceAll("\"\"", "\""), end: close + 1 };
    } else return null;
  }
  return null;
}
