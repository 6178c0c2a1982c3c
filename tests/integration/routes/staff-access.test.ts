import type { ActionFunctionArgs } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { beforeAll, describe, expect, test } from "vitest";
import routes from "#app/routes.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { cookieOf, makePlaces, makeUser } from "../../support/staff.ts";

interface RouteModule {
  loader?: (args: ActionFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
}

const modules = import.meta.glob<RouteModule>("../../../app/routes/**/*.{ts,tsx}");
const load = (file: string) => modules[`../../../app/${file}`]?.() ?? Promise.reject(new Error(`No file ${file}`));

/** Every route with its whole address, such as personal/:kommun/anvandare. */
function flatten(entries: RouteConfigEntry[], above = ""): { path: string; file: string }[] {
  return entries.flatMap(({ path, file, children }) => {
    const whole = [above, path].filter(Boolean).join("/");
    return [{ path: whole, file }, ...flatten(children ?? [], whole)];
  });
}

const all = flatten(await routes);
const staff = all.filter(({ path, file }) => /^personal(\/|$)/.test(path) || file.startsWith("routes/staff/"));
const ofMunicipality = staff.filter(({ path }) => path.startsWith("personal/:kommun"));

const db = ownDatabase();
const cookies: Record<string, string> = {};

beforeAll(async () => {
  await makePlaces(db);
  const people = {
    krokom: { role: "administrator", municipalityCode: "2309", rawAnswers: true },
    police: { role: "police", municipalityCode: "0617" },
    analyst: { role: "analyst", municipalityCode: "0617" },
  } as const;
  for (const [name, membership] of Object.entries(people)) {
    await makeUser(db, `${name}@example.se`, membership);
    cookies[name] = await cookieOf(db, `${name}@example.se`);
  }
});

/** Calls a route's loader or action as Remix does; what is thrown is the answer too. */
async function call(path: string, module: RouteModule, kind: "loader" | "action", cookie?: string) {
  const params: Record<string, string> = {};
  const address = path.replace(/:(\w+)/g, (_all, name: string) => {
    params[name] = name === "kommun" ? "gnosjo" : "x";
    return params[name];
  });
  const headers = new Headers(cookie ? { Cookie: cookie } : {});
  const body = kind === "action" ? new URLSearchParams() : undefined;
  const request = new Request(`http://localhost/${address}`, { method: body ? "POST" : "GET", headers, body });
  const context = { cspNonce: "", requestId: "", local: true, address: "192.0.2.1" };
  try {
    return await module[kind]?.({ request, params, context });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** What a guarded route answers before it does anything else. */
async function answers(path: string, file: string, cookie?: string) {
  const module = await load(file);
  const kinds = (["loader", "action"] as const).filter((kind) => module[kind]);
  return Promise.all(
    kinds.map(async (kind) => {
      const answer = await call(path, module, kind, cookie);
      if (!(answer instanceof Response)) return [kind, "let in"];
      return [kind, answer.status, answer.headers.get("Location")?.split("?")[0]];
    }),
  );
}

test("the walk finds the staff addresses", () => {
  expect(ofMunicipality.map(({ path }) => path)).toContain("personal/:kommun/anvandare");
});

describe.each(staff)("/$path", ({ path, file }) => {
  test("has a loader or an action to stand guard", async () => {
    const { loader, action } = await load(file);
    expect(loader ?? action).toBeTypeOf("function");
  });

  test("signed out: to the sign-in page", async () => {
    for (const [kind, ...answer] of await answers(path, file)) expect(answer, String(kind)).toEqual([302, "/logga-in"]);
  });
});

describe.each(ofMunicipality)("/$path", ({ path, file }) => {
  test("with an account in another municipality: as if it did not exist", async () => {
    for (const [kind, ...answer] of await answers(path, file, cookies.krokom)) {
      expect(answer, String(kind)).toEqual([404, undefined]);
    }
  });
});

/** Addresses below a municipality and the roles that are turned away there, since the permission is not theirs. */
const CLOSED: Record<string, string[]> = {
  anvandare: ["analyst", "police"],
  "anvandare/bjud-in": ["analyst", "police"],
  "anvandare/:membership": ["analyst", "police"],
  handelser: ["analyst", "police"],
  "dialoger/:dialogue/export": ["police"],
  "dialoger/:dialogue/export/:format": ["police"],
  "dialoger/:dialogue/svar/export/:format": ["analyst", "police"],
};

describe.each(Object.entries(CLOSED))("/personal/:kommun/%s", (below, roles) => {
  test.each(roles)("is closed to %s", async (role) => {
    const path = `personal/:kommun/${below}`;
    const found = staff.find((candidate) => candidate.path === path);
    for (const [kind, ...answer] of await answers(path, found?.file ?? "", cookies[role])) {
      expect(answer, String(kind)).toEqual([403, undefined]);
    }
  });
});
