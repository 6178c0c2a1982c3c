import { readFileSync } from "node:fs";
import { describe, expect, inject, test } from "vitest";
import { demoPassword } from "../support/demo-sign-in.ts";
import { missing, testData } from "../support/test-data.ts";
import { type Form, formsOf, type Page, Visitor } from "../support/visitor.ts";

const origin = inject("origin");

const ADMINISTRATOR = "administrator@demo.example";
const MEMBER = /href="([^"]*\/anvandare\/[0-9a-f]{32})"/;

/** Pages with a form on them, who has to be signed in to meet it, and the link that leads on to it. */
const PAGES: { path: string; account?: string; link?: RegExp }[] = [
  { path: "/gnosjo/tipsa" },
  { path: "/gnosjo/enkat/tyck-till/trygghet" },
  { path: "/logga-in" },
  { path: "/personal/gnosjo/anvandare/bjud-in", account: ADMINISTRATOR },
  { path: "/personal/gnosjo/anvandare", account: ADMINISTRATOR, link: MEMBER },
];

const WRONG_TYPES = [
  "",
  " ",
  "0",
  "-1",
  "NaN",
  "1e309",
  "2147483648",
  "true",
  "null",
  "undefined",
  "[object Object]",
  "å".repeat(5000),
  "\0",
  "../../etc/passwd",
];

async function formOn({ path, account, link }: (typeof PAGES)[number]): Promise<{ visitor: Visitor; form: Form }> {
  const visitor = new Visitor(origin);
  if (account) {
    const [signIn] = formsOf(await visitor.get("/logga-in"));
    if (signIn) await visitor.send(signIn, { email: account, password: demoPassword(account) });
  }
  const first = await visitor.get(path);
  const page = link ? await visitor.get(first.html.match(link)?.[1] ?? "") : first;
  const form = formsOf(page).find(({ fields }) => fields.length > 0);
  if (!form) throw new Error(`There is no form on ${path} (${page.status}).`);
  return { visitor, form };
}

/** An answer that a person can go on from: no server fault, its title says what it is, no inside of the program, nothing that runs. */
function expectCalm(page: Page, sent: string) {
  expect(page.status, `${page.path} after ${JSON.stringify(sent).slice(0, 80)}`).toBeLessThan(500);
  expect(page.html).not.toMatch(/\bat \w+ \(file:|node_modules|PrismaClient/);
  if (page.html.includes('id="error-summary"'))
    expect(page.html, page.path).toMatch(/<title>Det finns något att rätta – [^<]+ – /);
  if (/<\w+[^>]*(on\w+=|script)|<script/i.test(sent)) expect(page.html).not.toContain(sent);
}

const everywhere = ({ fields }: Form, value: string) => Object.fromEntries(fields.map(({ name }) => [name, value]));

describe.each(PAGES)("$path", (asked) => {
  // Staff pages ask the database who is asking, each time: a sample will do.
  const step = asked.account ? 10 : 1;

  test("an empty form, and one without any field", async () => {
    const { visitor, form } = await formOn(asked);
    expectCalm(await visitor.send(form, {}), "");
    expectCalm(await visitor.send({ ...form, fields: [] }), "");
  });

  test("values of the wrong type, one or twice, in every field", async () => {
    const { visitor, form } = await formOn(asked);
    for (const value of WRONG_TYPES) {
      expectCalm(await visitor.send(form, everywhere(form, value)), value);
      const twice = Object.fromEntries(form.fields.map(({ name }) => [name, [value, value]]));
      expectCalm(await visitor.send(form, twice), value);
    }
  });

  test.skipIf(missing("8_adversarial"))("the naughty strings (8_adversarial) in every field", async () => {
    const { visitor, form } = await formOn(asked);
    const strings = JSON.parse(readFileSync(testData("8_adversarial", "blns.json"), "utf8")) as string[];
    for (const text of strings.filter((_, index) => index % step === 0))
      expectCalm(await visitor.send(form, everywhere(form, text)), text);
  });

  test.skipIf(missing("8_adversarial"))("a sample of script payloads (8_adversarial) in every field", async () => {
    const { visitor, form } = await formOn(asked);
    const payloads = readFileSync(testData("8_adversarial", "xss", "payloadbox_xss-payload-list.txt"), "utf8").split(
      "\n",
    );
    for (const payload of payloads.filter((_, index) => index % (40 * step) === 0)) {
      expectCalm(await visitor.send(form, everywhere(form, payload)), payload);
    }
  });

  test("hostile field names", async () => {
    const { visitor, form } = await formOn(asked);
    for (const name of ["__proto__", "constructor", "a[b][c]", "a.b.c", "toString", "a".repeat(2000), "é\u0000"]) {
      expectCalm(await visitor.send(form, { [name]: "1" }), name);
    }
  });
});
