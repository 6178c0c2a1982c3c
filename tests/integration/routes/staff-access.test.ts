import type { ActionFunctionArgs } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { beforeAll, describe, expect, test } from "vitest";
import { accessTo, type Permission, ROLES, type Role } from "#app/features/user/user.policy.ts";
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
    administrator: { role: "administrator", municipalityCode: "0617" },
    coordinator: { role: "coordinator", municipalityCode: "0617" },
    analyst: { role: "analyst", municipalityCode: "0617" },
    police: { role: "police", municipalityCode: "0617" },
    trusted: { role: "analyst", municipalityCode: "0617", rawAnswers: true },
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

/** What each address below a municipality asks for; where an action asks for more than the loader, both. */
const NEEDS: Record<string, Permission | { loader: Permission; action: Permission }> = {
  "": "see_results",
  dialoger: "see_results",
  "dialoger/ny": "make_surveys",
  "dialoger/:dialogue": { loader: "see_results", action: "moderate" },
  "dialoger/:dialogue/enkater": "make_surveys",
  "dialoger/:dialogue/enkater/ny": "make_surveys",
  "dialoger/:dialogue/enkater/:enkat/redigera": "make_surveys",
  "dialoger/:dialogue/enkater/:enkat/fraga/:fraga": "make_surveys",
  "dialoger/:dialogue/enkater/:enkat/oversatt/:sprak": "make_surveys",
  "dialoger/:dialogue/enkater/:enkat/forhandsgranska": "make_surveys",
  "dialoger/:dialogue/enkater/:enkat/publicera": "make_surveys",
  "dialoger/:dialogue/enkat/:enkat": { loader: "see_results", action: "moderate" },
  "dialoger/:dialogue/enkat/:enkat/:fraga": "see_results",
  "dialoger/:dialogue/enkat/:enkat/:fraga/egna-ord": "export_raw",
  "dialoger/:dialogue/dela": "see_results",
  "dialoger/:dialogue/analysera": "see_results",
  "dialoger/:dialogue/export": "export",
  "dialoger/:dialogue/export/:format": "export",
  "dialoger/:dialogue/svar/export/:format": "export_raw",
  platser: "see_approved_tips",
  "platser/anhopningar": "see_approved_tips",
  "platser/:id": { loader: "see_approved_tips", action: "moderate" },
  underlag: "write_report",
  "underlag/:id": "write_report",
  "underlag/:id/kapitel/:key": "write_report",
  "underlag/:id/forhandsgranska": "write_report",
  "underlag/:id/frys": "write_report",
  "underlag/:id/export/:format": "export",
  anvandare: "manage_users",
  "anvandare/bjud-in": "manage_users",
  "anvandare/:membership": "manage_users",
  installningar: "manage_settings",
  "installningar/hjalp": "manage_settings",
  "installningar/gallring": "manage_settings",
  "installningar/sprak": "manage_settings",
  "installningar/sprak/:sprak": "manage_settings",
  handelser: "see_audit",
};

const belowOf = (path: string) => path.replace(/^personal\/:kommun\/?/, "");

test("whatever address there is, it is written down here what it asks for", () => {
  expect(Object.keys(NEEDS).sort()).toEqual([...new Set(ofMunicipality.map(({ path }) => belowOf(path)))].sort());
});

/** What a role may by itself in Gnosjö. */
function mayIn(role: Role, permission: Permission): boolean {
  const grant = { role, rawAnswers: false, municipalityCode: "0617", policeAreaId: null };
  return accessTo({ code: "0617", policeAreaId: "varnamo" }, [grant])?.may(permission) ?? false;
}

describe.each(ofMunicipality)("/$path", ({ path, file }) => {
  const needs = NEEDS[belowOf(path)];

  test.each(ROLES)("%s is let in where the role has the permission, and nowhere else", async (role) => {
    for (const [kind, ...answer] of await answers(path, file, cookies[role])) {
      const permission = typeof needs === "object" ? needs[kind as "loader" | "action"] : needs;
      const mayEnter = permission !== undefined && mayIn(role, permission);
      const isRefused = answer[0] === 403 || String(answer[1]).startsWith("/logga-in");
      expect({ kind, isRefused }).toEqual({ kind, isRefused: !mayEnter });
      if (!mayEnter) expect(answer).toEqual([403, undefined]);
    }
  });
});

test("raw answers are for a person who has been given them, whatever the role", async () => {
  const raw = ofMunicipality.find(({ path }) => path.endsWith("svar/export/:format"));
  const [answer] = await answers(raw?.path ?? "", raw?.file ?? "", cookies.trusted);
  expect(answer).toEqual(["loader", 404, undefined]);
});
