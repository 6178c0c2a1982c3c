import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { postgresqlSchema } from "../../app/cli/database-files.mjs";
import { sourceFiles } from "./source.ts";

const app = sourceFiles("app");

const FEATURE_FILE =
  /^app\/features\/[a-z-]+\/((types|kinds|render|components)\/)?[a-z][a-z0-9-]*(\.(schema|queries|commands|policy))?(\.server)?\.tsx?$/;
const BUCKETS = /(^|\/)(utils?|helpers?|common|misc|index|constants|lib|services?)\.(ts|tsx)$/;

test("files of a feature keep to the vocabulary", () => {
  const files = app.map(({ file }) => file).filter((file) => file.startsWith("app/features/"));
  expect(files.filter((file) => !FEATURE_FILE.test(file))).toEqual([]);
});

test("no file is a bucket", () => {
  const files = app.map(({ file }) => file).filter((file) => !file.startsWith("app/i18n/locales/"));
  expect(files.filter((file) => BUCKETS.test(file))).toEqual([]);
});

test("no file is over 400 lines, no route over 250", () => {
  const isText = (file: string) => file.startsWith("app/i18n/locales/") || file === "app/features/question/bank.ts";
  const limit = (file: string) => (file.startsWith("app/routes/") ? 250 : 400);
  expect(
    app.filter(({ file, lines }) => !isText(file) && lines > limit(file)).map(({ file, lines }) => `${file}: ${lines}`),
  ).toEqual([]);
});

test("the PostgreSQL schema is the canonical one with another provider", () => {
  const copy = "prisma/postgresql/schema.prisma";
  expect(existsSync(copy)).toBe(true);
  expect(readFileSync(copy, "utf8")).toBe(postgresqlSchema(readFileSync("prisma/schema.prisma", "utf8")));
});

test("dates and numbers become text in i18n/format.ts only", () => {
  const formatters = app.filter(({ text }) =>
    /Intl\.(NumberFormat|DateTimeFormat)|toLocale(Date|Time)?String/.test(text),
  );
  // The calendar day in Sweden is a fact, not a text.
  expect(formatters.map(({ file }) => file)).toEqual(["app/i18n/format.ts", "app/platform/dates.ts"]);
});

test("the environment is read in one place", () => {
  const readers = app.filter(({ text }) => /process\.env/.test(text)).map(({ file }) => file);
  expect(readers).toEqual(["app/platform/env.server.ts", "app/platform/http/app.server.ts"]);
});

test("pages carry no style attributes: the content security policy drops them", () => {
  expect(
    app.filter(({ file, text }) => file.endsWith(".tsx") && /\sstyle=\{/.test(text)).map(({ file }) => file),
  ).toEqual([]);
});
