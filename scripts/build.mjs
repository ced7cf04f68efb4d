/** npm run build: everything `npm start` needs. */
import { prepareEverything } from "./lib/prepare.mjs";
import { say } from "./lib/say.mjs";

await prepareEverything();
say("Everything is built. Start it with: npm start");
