/** npm start: builds what is missing, then serves. */
import { becomeServer, prepareEverything } from "./lib/prepare.mjs";

// Demo accounts sign in without a password: only `npm run demo` may switch them on, not a line left in .env.
process.env.THROUGHLINE_DEMO = "false";

await prepareEverything();
await becomeServer();
