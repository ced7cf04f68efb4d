/**
 * Everything that can be set from outside, parsed once at start. The table in README.md and `.env.example` list the
 * same names; only the logger's level is read elsewhere, because lines may be written before this.
 */
import { resolve } from "node:path";
import { z } from "zod";
import { projectRoot } from "../paths";
import { readLimits, wholeNumber } from "./limit-settings";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { StartProblem } from "./start-problem";

export interface Config {
  /** PORT: 0 asks the system for a free one. */
  readonly port: number;
  /** HOST: the address to listen on. */
  readonly host: string;
  /** PUBLIC_URL: the origin people type (`https://maps.example.org`), without a slash at the end. Null: Origin must equal Host. */
  readonly publicUrl: string | null;
  /** ALLOW_SIGN_UP: anyone may create an account, not only the first owner and the invited. */
  readonly allowSignUp: boolean;
  /** DATA_DIR, absolute: embedded database and generated secret. */
  readonly dataDir: string;
  /** DATABASE_URL: a PostgreSQL server. Null: the embedded database in DATA_DIR. */
  readonly databaseUrl: string | null;
  /** REDIS_URL: bus and rate limits shared by several processes. */
  readonly redisUrl: string | null;
  /** NEXTAUTH_SECRET: signs sessions. Null: one is generated into DATA_DIR (see `session-secret.ts`). */
  readonly nextAuthSecret: string | null;
  /** METRICS_TOKEN: what a scraper says to read `/api/metrics`. Null: the address does not exist. */
  readonly metricsToken: string | null;
  /** SMTP_URL and MAIL_FROM. Null: links are shown to copy instead of mailed. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET. */
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
  /** LOG_LEVEL of the log lines on stderr. */
  readonly logLevel: LogLevel;
  /** One-click accounts and the demo banner. Only `npm run demo` sets it (THROUGHLINE_DEMO). */
  readonly demo: boolean;
  /** Next compiles pages on request and reloads them. Only `npm run dev` sets it (NODE_ENV=development). */
  readonly development: boolean;
  readonly limits: Limits;
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The environment holds something we can't run with. `problems` are sentences for the person who starts the server. */
export class ConfigError extends StartProblem {
  constructor(readonly problems: readonly string[]) {
    super(`Throughline cannot start with these settings:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "ConfigError";
  }
}

const yesOrNo = z.enum(["true", "false"], { error: "must be true or false" }).transform((text) => text === "true");

function url(protocols: readonly string[]) {
  const examples = protocols.map((protocol) => `${protocol}//…`).join(" or ");
  return z.string().refine(
    (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).host !== "",
    // The checks after it take the address apart.
    { error: `must be an address that starts with ${examples}`, abort: true },
  );
}

const origin = url(["http:", "https:"])
  .refine((text) => new URL(text).pathname === "/" && new URL(text).search === "" && new URL(text).hash === "",
    { error: "must be only the origin, without a path (https://maps.example.org)" })
  .transform((text) => new URL(text).origin);

const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: origin.optional(),
  ALLOW_SIGN_UP: yesOrNo.default(false),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: url(["postgres:", "postgresql:"]).optional(),
  REDIS_URL: url(["redis:", "rediss:"]).optional(),
  NEXTAUTH_SECRET: z.string().min(32, { error: "must be at least 32 characters long" }).optional(),
  METRICS_TOKEN: z.string().min(32, { error: "must be at least 32 characters long" }).optional(),
  SMTP_URL: url(["smtp:", "smtps:"]).optional(),
  MAIL_FROM: z.string().includes("@", { error: "must contain an e-mail address" }).optional(),
  OIDC_ISSUER: url(["https:", "http:"]).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).default("info"),
  STOP_SECONDS: wholeNumber(1, 600).default(DEFAULT_LIMITS.drainMs / 1_000),
  THROUGHLINE_DEMO: yesOrNo.default(false),
  NODE_ENV: z.string().optional(),
}).superRefine((env, context) => {
  const together = (names: readonly (keyof typeof env)[], what: string) => {
    const missing = names.filter((name) => env[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) return;
    for (const name of missing) {
      context.addIssue({ code: "custom", path: [name], message: `is missing: ${what} needs ${names.join(", ")} together` });
    }
  };
  together(["SMTP_URL", "MAIL_FROM"], "sending mail");
  together(["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"], "single sign-on");
  if (env.REDIS_URL !== undefined && env.DATABASE_URL === undefined) {
    context.addIssue({
      code: "custom", path: ["REDIS_URL"],
      message: "is for several processes, and those need a PostgreSQL server: set DATABASE_URL too",
    });
  }
});

/** Empty values count as unset, as in `PORT= npm start`. Throws ConfigError. Relative DATA_DIR: from the project's folder. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = environment.safeParse(filled);
  const live = readLimits(filled);
  if (!parsed.success || "problems" in live) {
    const issues = [...(parsed.error?.issues ?? []), ...("problems" in live ? live.problems : [])];
    throw new ConfigError(issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`));
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL ?? null,
    allowSignUp: values.ALLOW_SIGN_UP,
    dataDir: resolve(projectRoot, values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    nextAuthSecret: values.NEXTAUTH_SECRET ?? null,
    metricsToken: values.METRICS_TOKEN ?? null,
    mail: values.SMTP_URL !== undefined && values.MAIL_FROM !== undefined
      ? { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM } : null,
    oidc: values.OIDC_ISSUER !== undefined && values.OIDC_CLIENT_ID !== undefined && values.OIDC_CLIENT_SECRET !== undefined
      ? { issuer: values.OIDC_ISSUER, clientId: values.OIDC_CLIENT_ID, clientSecret: values.OIDC_CLIENT_SECRET } : null,
    logLevel: values.LOG_LEVEL,
    demo: values.THROUGHLINE_DEMO,
    development: values.NODE_ENV === "development",
    limits: { ...DEFAULT_LIMITS, realtime: live.limits, drainMs: values.STOP_SECONDS * 1_000 },
  };
}
