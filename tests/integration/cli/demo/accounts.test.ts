import { rmSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { demoAccounts, demoSignIns, keepSignIns } from "#app/cli/demo/accounts.ts";
import { loadDemo } from "#app/cli/demo/load-demo.ts";
import { freshDatabase } from "#tests/support/database.ts";

test("demo accounts cover every role, are marked, and have a password of their own in every database", async () => {
  await using fresh = await freshDatabase();
  const accounts = demoAccounts();
  await loadDemo(fresh.db, accounts);
  const users = await fresh.db.user.findMany({ include: { memberships: true } });
  expect(users).toHaveLength(accounts.length);
  expect(users.every(({ isDemo }) => isDemo)).toBe(true);
  expect(new Set(users.flatMap(({ memberships }) => memberships.map(({ role }) => role)))).toEqual(
    new Set(["administrator", "coordinator", "analyst", "police"]),
  );
  const again = demoAccounts();
  accounts.forEach(({ user }, index) => {
    expect(user.password).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/);
    expect(user.password).not.toBe(again[index]?.user.password);
  });
});

test("the sign-ins are kept beside the database for its owner alone, and told while the accounts are there", async () => {
  await using fresh = await freshDatabase();
  expect(await demoSignIns(fresh.db, fresh.url)).toEqual([]);
  const accounts = demoAccounts();
  keepSignIns(fresh.url, accounts);
  await loadDemo(fresh.db, accounts);
  expect(statSync(`${fresh.file}.demo-sign-ins`).mode & 0o777).toBe(0o600);
  const told = await demoSignIns(fresh.db, fresh.url);
  expect(told).toHaveLength(accounts.length);
  accounts.forEach(({ user }, index) => {
    expect(told[index]).toContain(user.email);
    expect(told[index]).toContain(user.password);
  });
  await fresh.db.user.delete({ where: { email: accounts[0]?.user.email } });
  expect(await demoSignIns(fresh.db, fresh.url)).toEqual(told.slice(1));
  rmSync(`${fresh.file}.demo-sign-ins`);
  expect(await demoSignIns(fresh.db, fresh.url)).toEqual([]);
});
