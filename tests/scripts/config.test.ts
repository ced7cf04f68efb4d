import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../lib/config/config";
import { defaultOf, LIMIT_SETTINGS } from "../../lib/config/limit-settings";
import { projectRoot } from "../../lib/paths";

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe("the configuration", () => {
  it("needs nothing at all", () => {
    expect(readConfig({})).toMatchObject({
      port: 3000, host: "127.0.0.1", publicUrl: null, allowSignUp: false, dataDir: join(projectRoot, "data"),
      databaseUrl: null, redisUrl: null, nextAuthSecret: null, metricsToken: null, mail: null, oidc: null, demo: false, development: false,
    });
  });

  it("takes an empty value for none, as in PORT= npm start", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: " ", PUBLIC_URL: "" })).toMatchObject({ port: 3000, databaseUrl: null, publicUrl: null });
  });

  it.each([
    [{ PORT: "abc" }, "PORT must be a whole number from 0 to 65535."],
    [{ PORT: "70000" }, "PORT must be a whole number from 0 to 65535."],
    [{ ALLOW_SIGN_UP: "yes" }, "ALLOW_SIGN_UP must be true or false."],
    [{ PUBLIC_URL: "maps.example.org" }, "PUBLIC_URL must be an address that starts with http://… or https://…."],
    [{ PUBLIC_URL: "https://example.org/maps" }, "PUBLIC_URL must be only the origin, without a path (https://maps.example.org)."],
    [{ DATABASE_URL: "mysql://127.0.0.1/x" }, "DATABASE_URL must be an address that starts with postgres://… or postgresql://…."],
    [{ NEXTAUTH_SECRET: "short" }, "NEXTAUTH_SECRET must be at least 32 characters long."],
    [{ METRICS_TOKEN: "short" }, "METRICS_TOKEN must be at least 32 characters long."],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent."],
    [{ SMTP_URL: "smtp://mail.example.org" }, "MAIL_FROM is missing: sending mail needs SMTP_URL, MAIL_FROM together."],
    [{ REDIS_URL: "redis://127.0.0.1" }, "REDIS_URL is for several processes, and those need a PostgreSQL server: set DATABASE_URL too."],
  ])("says in a sentence what is wrong with %o", (env, problem) => {
    expect(problemsOf(env)).toEqual([problem]);
  });

  it("names every problem at once", () => {
    expect(problemsOf({ PORT: "x", ALLOW_SIGN_UP: "x" })).toHaveLength(2);
  });

  it("keeps only the origin of PUBLIC_URL", () => {
    expect(readConfig({ PUBLIC_URL: "https://Maps.example.org/" }).publicUrl).toBe("https://maps.example.org");
  });

  it("never repeats a secret in its complaints", () => {
    expect(problemsOf({ NEXTAUTH_SECRET: "hunter2", DATABASE_URL: "mysql://u:hunter2@h/d" }).join()).not.toContain("hunter2");
  });

  it("lists every setting in .env.example, switched off, and that file breaks nothing", () => {
    const example = readFileSync(join(projectRoot, ".env.example"), "utf8");
    for (const name of [
      "PORT", "HOST", "PUBLIC_URL", "ALLOW_SIGN_UP", "DATA_DIR", "DATABASE_URL", "REDIS_URL", "NEXTAUTH_SECRET", "SMTP_URL",
      "MAIL_FROM", "OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "LOG_LEVEL", "STOP_SECONDS",
    ]) {
      expect(example).toMatch(new RegExp(`^#${name}=`, "m"));
    }
    expect(example).not.toContain("THROUGHLINE_DEMO");
  });

  it("lists every limit of live connections with its default in .env.example and for those who run it", () => {
    const [example, operations] = [".env.example", "docs/operations.md"].map((file) => readFileSync(join(projectRoot, file), "utf8"));
    for (const [name, setting] of Object.entries(LIMIT_SETTINGS)) {
      expect(example).toMatch(new RegExp(`^#${name}=${defaultOf(setting)}$`, "m"));
      expect(operations).toMatch(new RegExp(`^\\| \`${name}\` \\| ${defaultOf(setting)} \\|`, "m"));
    }
  });

  it("takes limits in the unit of their name, and says what is wrong with them", () => {
    const { limits } = readConfig({ MAP_MEGABYTES: "3", SLOW_READER_SECONDS: "7", STOP_SECONDS: "20", SOCKETS_PER_USER: "5" });
    expect(limits).toMatchObject({ drainMs: 20_000, realtime: { maxMapBytes: 3 * 1024 * 1024, slowReaderMs: 7_000, socketsPerUser: 5, socketsPerMap: 600 } });
    expect(problemsOf({ DEAD_AFTER_SECONDS: "5", PORT: "x" })).toEqual([
      "PORT must be a whole number from 0 to 65535.", "DEAD_AFTER_SECONDS must be a whole number from 20 to 3600.",
    ]);
  });
});
