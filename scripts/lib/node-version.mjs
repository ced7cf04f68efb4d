/** Says plainly when Node is too old, before anything fails in a strange way. Imported first by every script. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Throughline needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}
