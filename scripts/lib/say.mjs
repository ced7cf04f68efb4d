/** What the scripts tell the person at the terminal. */

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Says what begins, does it, says how long it took. */
export async function step(what, work) {
  say(`• ${what} …`);
  const begun = Date.now();
  const result = await work();
  say(`  done in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

/** Ends the script with a sentence instead of a stack. */
export function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
