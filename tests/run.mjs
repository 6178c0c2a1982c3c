// npm test: everything that CI runs, from a fresh clone. `npm run check` is its first half: types, lint, architecture.
// Ends with every failure once more and one line that sums all runners: N passed, N failed(, N skipped).
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { build, generate, installPackages } from "../app/cli/prepare.mjs";

const onlyCheck = process.argv[2] === "check";
const sum = { passed: 0, failed: 0, skipped: 0 };
/** What failed and why. Said again last, since a log that was cut keeps its end. */
const failures = [];

installPackages();
generate();

single("types", "tsc", []);
single("lint and format", "biome", ["check", "--error-on-warnings"]);
suite("architecture");
if (!onlyCheck) {
  suite("unit");
  suite("integration");
  build();
  suite("e2e");
}

for (const failure of failures) console.log(`\n✗ ${failure}`);
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : "";
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exit(sum.failed > 0 ? 1 : 0);

/** A program that is one test: it passes when it exits with 0. */
function single(name, program, words) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(`node_modules/.bin/${program}`, words, { stdio: "inherit" });
  if (status === 0) sum.passed += 1;
  else fail([name]);
}

/** One Vitest project, counted from its own report. A suite that breaks before it reports is one failure. */
function suite(project) {
  console.log(`\n── ${project}`);
  const report = `node_modules/.lyhord/${project}.json`;
  rmSync(report, { force: true });
  const { status } = spawnSync(
    "node_modules/.bin/vitest",
    ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    { stdio: "inherit" },
  );
  const counts = readCounts(report);
  sum.passed += counts.passed;
  sum.skipped += counts.skipped;
  if (counts.failures.length > 0) fail(counts.failures);
  else if (status !== 0) fail([`${project}: broke outside its tests`]);
}

function readCounts(report) {
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    return {
      passed: result.numPassedTests,
      failures: result.testResults.flatMap(failuresOf),
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failures: [], skipped: 0 };
  }
}

/** The tests of a file that failed; the file itself where it broke before it had any. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(".", name);
  if (status === "failed" && assertionResults.length === 0) return [`${file}\n${message}`];
  return assertionResults
    .filter((test) => test.status === "failed")
    .map((test) => `${file} > ${test.fullName}\n${test.failureMessages.join("\n")}`);
}

function fail(whats) {
  sum.failed += whats.length;
  failures.push(...whats);
}
