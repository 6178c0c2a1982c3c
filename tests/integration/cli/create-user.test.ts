import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { freshDatabase } from "../../support/database.ts";
import { lyhord, spawnLyhord } from "../../support/lyhord.ts";
import { makeMunicipality } from "../../support/municipality.ts";

const PASSWORD = "tallar och granar";
const WORDS = ["create-user", "--email", "asa@exempel.se", "--name", "Åsa Öberg", "--role"];

test("makes an administrator, once, with a password that is piped in", async () => {
  await using fresh = await freshDatabase();
  const first = await spawnLyhord(fresh.url, [...WORDS, "administrator"], `${PASSWORD}\n`);
  expect(first).toEqual({ code: 0, output: "Åsa Öberg can sign in as asa@exempel.se.\n", complaint: "" });
  const { memberships, accounts } = await fresh.db.user.findUniqueOrThrow({
    where: { email: "asa@exempel.se" },
    include: { memberships: true, accounts: true },
  });
  expect(memberships).toMatchObject([{ role: "administrator", municipalityCode: null, policeAreaId: null }]);
  expect(accounts[0]?.password).not.toContain(PASSWORD);
  const second = await lyhord(fresh.url, [...WORDS, "administrator"], PASSWORD);
  expect(second).toMatchObject({ code: 1, complaint: "There is already an account for asa@exempel.se.\n" });
});

test("gives a role in one municipality, with a password from a file", async () => {
  await using fresh = await freshDatabase();
  await makeMunicipality(fresh.db, "0617");
  const file = path.join(path.dirname(fresh.file), "password");
  writeFileSync(file, `${PASSWORD}\nand nothing of this`);
  const words = [...WORDS, "analyst", "--municipality", "0617", "--raw-answers", "--password-file", file];
  expect((await lyhord(fresh.url, [...words, "--dry-run"])).output).toBe("Dry run: nothing was written.\n");
  expect(await fresh.db.user.count()).toBe(0);
  expect(await lyhord(fresh.url, words)).toMatchObject({ code: 0, complaint: "" });
  expect(await fresh.db.membership.findMany()).toMatchObject([
    { role: "analyst", municipalityCode: "0617", rawAnswers: true },
  ]);
});

test.each([
  ["a short password", "analyst", [], "short", "The password must have between 12 and 128 characters.\n"],
  ["no password", "analyst", [], "", "The password must have between 12 and 128 characters.\n"],
  ["no such municipality", "analyst", ["--municipality", "ankeborg"], PASSWORD, "There is no municipality “ankeborg”"],
  ["no such police area", "police", ["--police-area", "Ankeborg"], PASSWORD, "There is no police area “Ankeborg”.\n"],
  ["no such role", "king", [], PASSWORD, "Option '--role <role>' argument 'king' is invalid. Allowed choices are"],
  ["no such file", "analyst", ["--password-file", "/none"], "", "none: there is no such file.\n"],
  ["a wrong address", "analyst", ["--email", "asa@"], PASSWORD, "That is no e-mail address.\n"],
])("refuses %s in a sentence and writes nothing", async (_, role, more, password, sentence) => {
  await using fresh = await freshDatabase();
  const { code, complaint } = await lyhord(fresh.url, [...WORDS, role, ...more], password);
  expect(complaint).toContain(sentence);
  expect(code).toBe(1);
  expect(await fresh.db.user.count()).toBe(0);
});

test("tells what it can do, and what it does not know", async () => {
  const help = await lyhord("file:./data/unused.db", ["--help"]);
  expect(help.code).toBe(0);
  for (const command of ["create-user", "import-areas", "import-responses"]) expect(help.output).toContain(command);
  expect((await lyhord("file:./data/unused.db", ["create-user", "--help"])).output).toContain("--password-file");
  expect(await lyhord("file:./data/unused.db", ["import-area"])).toEqual({
    code: 1,
    output: "",
    complaint: "Unknown command 'import-area' (Did you mean import-areas?)\n",
  });
  expect((await lyhord("file:./data/unused.db", ["import-areas", "--fast", "x"])).complaint).toBe(
    "Unknown option '--fast'.\n",
  );
});

test("says which setting is wrong", async () => {
  const wrong = await spawnLyhord("mysql://x", ["import-areas", "x"]);
  const complaint = "The environment is not usable: DATABASE_URL must begin with file: or postgresql://\n";
  expect(wrong).toEqual({ code: 1, output: "", complaint });
});
