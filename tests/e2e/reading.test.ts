import { createHash } from "node:crypto";
import type { RouteConfigEntry } from "@remix-run/route-config";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { sqliteFile } from "#app/platform/database/address.server.ts";
import routes from "#app/routes.ts";
import { formsOf, Visitor } from "#tests/support/visitor.ts";

const origin = inject("origin");
const database = new Sqlite(sqliteFile(inject("databaseUrl")), { readonly: true });
afterAll(() => database.close());

/** What stands in an address: something that there is, something that could be, and something that cannot. */
const VALUES: Record<string, string[]> = {
  kommun: ["gnosjo", "finns-inte"],
  dialogue: ["hosten-2026", "finns-inte"],
  enkat: ["tyck-till", "finns-inte"],
  slug: ["tyck-till", "trygghet-2026"],
  section: ["trygghet", "finns-inte"],
  fraga: ["A1", "XX"],
  format: ["csv", "exe"],
};
const ANYTHING = ["0123456789abcdef0123456789abcdef", "A".repeat(43), "%F0%9F%99%82"];

/** Every address below these routes. */
function addressesOf(entries: readonly RouteConfigEntry[], parent = ""): string[] {
  return entries.flatMap((entry) => {
    const path = entry.path ? `${parent}/${entry.path}` : parent;
    return [...filled(path || "/"), ...addressesOf(entry.children ?? [], path)];
  });
}

function filled(path: string): string[] {
  const parameter = path.match(/:(\w+)/)?.[1];
  if (!parameter) return [path];
  return (VALUES[parameter] ?? ANYTHING).flatMap((value) => filled(path.replace(`:${parameter}`, value)));
}

/** A started answer's cookie, and its private link's secret with the real value in the place of any. */
let cookie = "";
const addresses = [...new Set(addressesOf(routes))];

beforeAll(async () => {
  const visitor = new Visitor(origin);
  const [form] = formsOf(await visitor.get("/gnosjo/enkat/tyck-till/trygghet"));
  if (!form) throw new Error("There is no form.");
  const body = new URLSearchParams({ A1: "very_safe" });
  const answer = await fetch(origin + form.action, { method: "POST", body, redirect: "manual" });
  cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  const link = await (await fetch(`${origin}/gnosjo/enkat/tyck-till/fortsatt`, { headers: { cookie } })).text();
  const secret = link.match(/fortsatt\/([\w-]{43})/)?.[1];
  if (!secret) throw new Error("There is no private link.");
  addresses.push(`/gnosjo/enkat/tyck-till/fortsatt/${secret}`);
});

/** Which tables hold what: a hash of all rows of each. */
function contents(): Record<string, string> {
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  const hashOf = (table: string) => {
    const rows = database
      .prepare(`SELECT * FROM "${table}"`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
    return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  };
  return Object.fromEntries(tables.map((table) => [table, hashOf(table)]));
}

/** Counts every commit of another connection, whatever it wrote. */
const commits = () => database.pragma("data_version", { simple: true });

async function read(method: "GET" | "HEAD", headers: Record<string, string> = {}): Promise<void> {
  for (const address of addresses) {
    const answer = await fetch(origin + address, { method, headers, redirect: "manual" });
    expect(answer.status, `${method} ${address}`).toBeLessThan(500);
    await answer.arrayBuffer();
  }
}

describe("whoever only reads writes nothing: mail scanners open every link", () => {
  test("there is something to read", () => {
    expect(addresses.length).toBeGreaterThan(150);
    expect(addresses).toContain("/gnosjo/enkat/tyck-till/trygghet");
    expect(cookie).toMatch(/^svar=/);
  });

  test("GET on every address", async () => {
    const before = contents();
    await read("GET");
    // What an open survey's tables were at their last step is kept when they are made: it tells nothing of who asked.
    const { SurveySnapshot: _, ...rest } = contents();
    expect(before).toMatchObject(rest);
  });

  test.each<[string, "GET" | "HEAD", Record<string, string>]>([
    ["GET again", "GET", {}],
    ["HEAD", "HEAD", {}],
    ["GET with a started answer", "GET", { cookie: "draft" }],
    ["GET with a session that is none", "GET", { cookie: "lyhord.session_token=abc.def; svar=InNvbWV0aGluZyI=" }],
    ["GET as a mail scanner", "GET", { "user-agent": "Mozilla/5.0 (compatible; SafeLinks)", purpose: "prefetch" }],
  ])("%s on every address: not one commit", async (_, method, headers) => {
    const before = commits();
    await read(method, headers.cookie === "draft" ? { cookie } : headers);
    expect(commits()).toBe(before);
  });
});
