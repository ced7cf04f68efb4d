/** Reads the JSON reports of Vitest and Playwright. A report that is missing or unreadable counts as one failure. */
import { readFileSync } from "node:fs";

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

const NOTHING_RAN = { passed: 0, failed: 1, skipped: [], shaky: [] };

export function countVitest(path) {
  const report = readReport(path);
  if (!report) return NOTHING_RAN;
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const skipped = tests.filter((test) => test.status !== "passed" && test.status !== "failed").map((test) => test.fullName);
  // A file that could not even be loaded has no tests to count.
  const brokenFiles = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"));
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length, skipped };
}

export function countPlaywright(path) {
  const report = readReport(path);
  if (!report) return NOTHING_RAN;
  const { expected, flaky, unexpected } = report.stats;
  const titled = (status) => report.suites.flatMap((suite) => titlesIn(suite, status));
  const failed = unexpected + (report.errors.length > 0 && unexpected === 0 ? 1 : 0);
  return { passed: expected + flaky, failed, skipped: titled("skipped"), shaky: titled("flaky") };
}

const titlesIn = (suite, status) => [
  ...(suite.specs ?? []).filter((spec) => spec.tests.some((test) => test.status === status)).map((spec) => spec.title),
  ...(suite.suites ?? []).flatMap((inner) => titlesIn(inner, status)),
];
