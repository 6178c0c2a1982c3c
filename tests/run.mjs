// npm test: everything that CI runs, from a fresh clone. `npm run check` is its first half: types, lint, architecture.
// Ends with one line that sums all runners: N passed, N failed(, N skipped).
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { build, generate, installPackages } from "../app/cli/prepare.mjs";

const onlyCheck = process.argv[2] === "check";
const sum = { passed: 0, failed: 0, skipped: 0 };

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

const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : "";
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exit(sum.failed > 0 ? 1 : 0);

/** A program that is one test: it passes when it exits with 0. */
function single(name, program, words) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(`node_modules/.bin/${program}`, words, { stdio: "inherit" });
  if (status === 0) sum.passed += 1;
  else sum.failed += 1;
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
  sum.failed += counts.failed === 0 && status !== 0 ? 1 : counts.failed;
}

function readCounts(report) {
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    const brokenFiles = result.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.length === 0,
    );
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + brokenFiles.length,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
