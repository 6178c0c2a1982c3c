import { expect, test } from "vitest";
import { type SourceFile, sourceFiles } from "./source.ts";

const app = sourceFiles("app");
const within = (folder: string) => app.filter(({ file }) => file.startsWith(folder));

/** Lines "file → import" that a rule forbids. */
function breaches(files: SourceFile[], forbidden: (imported: string, file: string) => boolean): string[] {
  return files.flatMap(({ file, imports }) =>
    imports.filter((imported) => forbidden(imported, file)).map((imported) => `${file} → ${imported}`),
  );
}

const below = (...folders: string[]) => new RegExp(`^app/(${folders.join("|")})/`);
const isDatabaseClient = (file: string) => file.includes("/generated/");

test("statistics imports nothing but statistics", () => {
  expect(breaches(within("app/statistics/"), (imported) => !imported.startsWith("app/statistics/"))).toEqual([]);
  const packages = within("app/statistics/").filter(({ text }) => /from "(?![.#])/.test(text));
  expect(packages.map(({ file }) => file)).toEqual([]);
});

test("statistics knows neither clock nor chance", () => {
  const impure = within("app/statistics/").filter(({ text }) => /Math\.random|Date\.now|new Date\(\)/.test(text));
  expect(impure.map(({ file }) => file)).toEqual([]);
});

test("platform imports no product", () => {
  expect(
    breaches(within("app/platform/"), (imported) =>
      below("features", "routes", "ui", "jobs", "cli", "i18n", "statistics").test(imported),
    ),
  ).toEqual([]);
});

test("ui knows neither features nor platform", () => {
  expect(
    breaches(within("app/ui/"), (imported) => below("features", "routes", "platform", "jobs", "cli").test(imported)),
  ).toEqual([]);
});

test("routes import no statistics, no database client and no other route but for its types", () => {
  const routes = within("app/routes/");
  expect(
    breaches(routes, (imported) => below("statistics", "jobs", "cli").test(imported) || isDatabaseClient(imported)),
  ).toEqual([]);
  const other = routes.filter(({ text }) => /^import (?!type).*from "(\.{1,2}\/|#app\/routes\/)/m.test(text));
  expect(other.map(({ file }) => file)).toEqual([]);
});

test("routes hand the database on and never query it", () => {
  const queries = within("app/routes/").filter(({ text }) => /database\(\)\s*\.|\bdb\.\w+\.|\$transaction/.test(text));
  expect(queries.map(({ file }) => file)).toEqual([]);
});

test("jobs and cli import neither routes nor ui", () => {
  const files = [...within("app/jobs/"), ...within("app/cli/")];
  expect(breaches(files, (imported) => below("routes", "ui").test(imported))).toEqual([]);
});

test("features import no routes, and ui only from components", () => {
  const features = within("app/features/");
  expect(breaches(features, (imported) => below("routes", "jobs", "cli").test(imported))).toEqual([]);
  expect(
    breaches(features, (imported, file) => below("ui").test(imported) && !/\/(components|types)\//.test(file)),
  ).toEqual([]);
});

test("only server files of a feature reach the platform's server side", () => {
  const files = within("app/features/").filter(({ file }) => !/\.server\.tsx?$/.test(file));
  expect(breaches(files, (imported) => imported.startsWith("app/platform/") && imported.includes(".server."))).toEqual(
    [],
  );
});

test("a feature uses no other feature's commands or components, but for audit's record", () => {
  const featureOf = (file: string) => file.match(/^app\/features\/([^/]+)\//)?.[1];
  const forbidden = (imported: string, file: string) => {
    const other = featureOf(imported);
    if (!other || other === featureOf(file) || other === "audit") return false;
    return /\.commands\.server\.ts$|\/components\//.test(imported);
  };
  expect(breaches(within("app/features/"), forbidden)).toEqual([]);
});

test("features do not import one another in a circle", () => {
  const edges = new Map<string, Set<string>>();
  for (const { file, imports } of within("app/features/")) {
    const from = file.split("/")[2] as string;
    for (const imported of imports.filter((target) => target.startsWith("app/features/"))) {
      const to = imported.split("/")[2] as string;
      if (to !== from) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  expect(circles(edges)).toEqual([]);
});

function circles(edges: Map<string, Set<string>>): string[] {
  const found: string[] = [];
  const walk = (node: string, trail: string[]) => {
    if (trail.includes(node)) {
      if (trail[0] === node) found.push([...trail, node].join(" → "));
      return;
    }
    for (const next of edges.get(node) ?? []) walk(next, [...trail, node]);
  };
  for (const start of edges.keys()) walk(start, []);
  return found;
}

test("the database client is used by queries, commands and loaders of data only", () => {
  const users = app.filter(({ imports }) => imports.some(isDatabaseClient)).map(({ file }) => file);
  expect(users).toEqual(["app/platform/database/database.server.ts"]);
});

test("only statistics/suppression makes a publishable table", () => {
  const makers = app.filter(({ text }) => /as (unknown as )?PublishableTable/.test(text)).map(({ file }) => file);
  expect(makers.filter((file) => file !== "app/statistics/suppression.ts")).toEqual([]);
});
