/**
 * Who may import whom: the drawing in docs/architecture as data for eslint. What is not listed is forbidden.
 * An exception is a decision record, not a disable comment.
 */

/** Every file of ours belongs to exactly one part. */
export const PARTS = {
  errors: "lib/errors.ts",
  foundation: ["lib/config/**", "lib/logger.ts", "lib/logged-error.ts", "lib/paths.ts"],
  generated: "generated/**",
  journey: "lib/journey/**",
  collaboration: "lib/collaboration/*.ts",
  "live-client": "lib/collaboration/client/**",
  offline: "lib/offline/**",
  policy: "lib/policy/**",
  auth: "lib/auth/**",
  data: "lib/data/**",
  contract: "lib/contract/**",
  runtime: "lib/runtime/**",
  db: "lib/db/**",
  bus: "lib/bus/**",
  server: "server/*.ts",
  realtime: "server/realtime/**",
  ui: "components/ui/**",
  "journey-components": "components/journey/**",
  "collaboration-components": "components/collaboration/**",
  api: "app/api/**",
  app: ["app/*", "app/!(api)/**"],
};

/** A part may always import itself. */
export const DIRECTIONS = {
  errors: [],
  foundation: ["errors"],
  generated: [],
  journey: ["errors"],
  offline: [],
  policy: ["errors"],
  bus: ["foundation", "errors"],
  db: ["foundation", "errors", "generated"],
  collaboration: ["journey", "policy", "errors"],
  "live-client": ["collaboration", "journey", "errors"],
  contract: ["auth", "runtime", "journey", "collaboration", "policy", "foundation", "errors"],
  runtime: ["generated", "foundation", "bus", "journey", "errors"],
  auth: ["data", "contract", "policy", "runtime", "foundation", "errors"],
  data: ["auth", "policy", "contract", "journey", "collaboration", "runtime", "bus", "generated", "foundation", "errors"],
  realtime: ["auth", "policy", "collaboration", "journey", "runtime", "bus", "foundation", "errors"],
  server: ["realtime", "auth", "data", "runtime", "db", "bus", "generated", "foundation", "errors"],
  ui: [],
  "journey-components": ["ui", "contract", "journey", "policy"],
  "collaboration-components": ["ui", "live-client", "collaboration", "journey", "policy"],
  api: ["data", "auth", "contract", "policy", "journey", "runtime", "foundation", "errors"],
  app: [
    "ui", "journey-components", "collaboration-components", "live-client", "collaboration",
    "data", "auth", "contract", "policy", "journey", "runtime", "offline", "errors",
  ],
};
