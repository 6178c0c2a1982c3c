import { setTimeout } from "node:timers/promises";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { openDatabase } from "#app/platform/database/database.server.ts";
import { killBuilt, serveBuilt } from "./built-server.ts";
import { makeSurvey } from "./survey.ts";
import { formsOf, Visitor } from "./visitor.ts";

interface KilledRounds {
  databaseUrl: string;
  port: number;
  rounds: number;
  /** Who answer at the same time. */
  residents: number;
  /** Told after each round. */
  progress?(round: number): void;
}

const SECTIONS = ["ett", "tva"];
const HOME = "/kommun-0001/enkat/tyck-till";

const document: SurveyDocument = {
  title: { sv: "Enkät" },
  purpose: { sv: "Prov" },
  languages: ["sv"],
  minutes: 1,
  sections: SECTIONS.map((key) => ({
    key,
    title: { sv: key },
    questions: [{ id: `Q_${key}`, type: "text", text: { sv: key }, maximumLength: 100 }],
  })),
};

/**
 * Residents answer while the server is killed (SIGKILL) at a random moment, round after round on one database. Whoever was not
 * told that the answer had come in goes on in the next round, with what their browser has.
 * @returns how often somebody was interrupted, and whose answers are not stored exactly once at the end
 */
export async function killRounds({ databaseUrl, port, rounds, residents, progress }: KilledRounds) {
  await prepare(databaseUrl);
  const origin = `http://localhost:${port}`;
  const everybody: Resident[] = [];
  let interrupted = 0;
  let unfinished: Resident[] = [];
  // So long a round takes undisturbed; learnt from the rounds, so that the killing falls within.
  let usual = 2000;
  for (let round = 0; round < rounds; round += 1) {
    const server = await serveBuilt(databaseUrl, port);
    const fresh = Array.from({ length: residents }, (_, index) => new Resident(origin, `r${round}-p${index}`));
    everybody.push(...fresh);
    const began = performance.now();
    const answering = [...unfinished, ...fresh];
    const walks = Promise.allSettled(answering.map((resident) => resident.goOn()));
    const isOver = await Promise.race([walks.then(() => true), setTimeout(Math.random() * usual, false)]);
    if (isOver) usual = Math.max(200, performance.now() - began);
    await killBuilt(server);
    for (const walk of await walks) if (walk.status === "rejected" && walk.reason instanceof Broken) throw walk.reason;
    // A busy machine needs longer before there is anything to interrupt.
    if (!answering.some(({ told }) => told)) usual *= 1.5;
    interrupted += answering.filter(({ told }) => !told).length;
    unfinished = everybody.filter(({ told }) => !told);
    progress?.(round + 1);
  }
  const server = await serveBuilt(databaseUrl, port);
  for (const resident of unfinished) await resident.goOn();
  await killBuilt(server);
  const stored = await countStored(databaseUrl);
  const markers = everybody.map(({ marker }) => marker);
  return {
    residents: everybody.length,
    interrupted,
    lost: markers.filter((marker) => !stored.has(marker)),
    doubled: markers.filter((marker) => (stored.get(marker) ?? 0) > 1),
    unknown: [...stored.keys()].filter((marker) => !markers.includes(marker)),
  };
}

/** Writes the same marker on every page. */
class Resident {
  private readonly visitor: Visitor;
  /** Pages that the server said it had saved. */
  private readonly saved = new Set<string>();
  /** Has been shown the receipt. */
  told = false;

  constructor(
    origin: string,
    readonly marker: string,
  ) {
    this.visitor = new Visitor(origin);
  }

  /** From wherever the last server left. @throws when it is killed meanwhile, or something that was saved is not there */
  async goOn(): Promise<void> {
    for (const key of SECTIONS) {
      const page = await this.visitor.get(`${HOME}/${key}`);
      if (page.path.includes("/kvitto")) return this.end();
      const [form] = formsOf(page);
      const field = form?.fields.find(({ name }) => name === `Q_${key}`);
      if (!form || !field) throw new Broken(`${page.status} and no form at ${page.path} for ${this.marker}`);
      if (this.saved.has(key) && field.value !== this.marker) throw new Broken(`${this.marker} lost ${key}`);
      await this.visitor.send(form, { [field.name]: this.marker });
      this.saved.add(key);
    }
    const check = await this.visitor.get(`${HOME}/kontrollera`);
    const [form] = formsOf(check);
    if (!form) throw new Broken(`${check.status} and nothing to send at ${check.path} for ${this.marker}`);
    const sent = await this.visitor.send(form);
    if (!sent.path.includes("/kvitto")) throw new Broken(`${sent.status} at ${sent.path} for ${this.marker}`);
    this.end();
  }

  private end(): void {
    this.told = true;
  }
}

/** Not what a killed server explains: never swallowed. */
class Broken extends Error {}

async function prepare(databaseUrl: string): Promise<void> {
  const db = openDatabase(databaseUrl);
  await makeSurvey(db, { document, opensOn: "2020-01-01", closesOn: null });
  await db.$disconnect();
}

async function countStored(databaseUrl: string): Promise<Map<string, number>> {
  const db = openDatabase(databaseUrl);
  const counts = new Map<string, number>();
  for (const { answers } of await db.response.findMany({ select: { answers: true } })) {
    // An answer that is whole says the same on every page; any other counts as unknown.
    const said = JSON.parse(answers) as Record<string, string>;
    const [marker = answers, ...others] = new Set(SECTIONS.map((key) => said[`Q_${key}`]));
    const name = others.length === 0 ? marker : answers;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  await db.$disconnect();
  return counts;
}
