import Sqlite from "better-sqlite3";
import type { Keeping, Parameter, Statements } from "./statements.server.ts";
import type { Turns } from "./turns.server.ts";

interface Sharing {
  /** Taken for every transaction: the ORM writes on a connection of its own in the same process. */
  turns: Turns;
  /** How long to wait for another process, in milliseconds. */
  timeout: number;
}

/** Prepared statements on two connections, one that reads what was last committed and one that writes. */
export class SqliteStatements {
  private reader: Connection | null = null;
  private writer: Connection | null = null;
  private flushes = true;

  constructor(
    private readonly file: string,
    private readonly sharing: Sharing,
  ) {}

  async get<Row>(sql: string, ...parameters: Parameter[]): Promise<Row | undefined> {
    this.reader ??= new Connection(this.file, { readonly: true, timeout: this.sharing.timeout });
    return this.reader.get(sql, ...parameters);
  }

  async write<Answer>({ flushed }: Keeping, work: (statements: Statements) => Promise<Answer>): Promise<Answer> {
    const release = await this.sharing.turns.take();
    try {
      const writer = this.openWriter();
      if (flushed !== this.flushes) writer.set(`synchronous = ${flushed ? "FULL" : "NORMAL"}`);
      this.flushes = flushed;
      await writer.run("BEGIN IMMEDIATE");
      try {
        const answer = await work(writer);
        await writer.run("COMMIT");
        return answer;
      } catch (error) {
        writer.undo();
        throw error;
      }
    } finally {
      release();
    }
  }

  close(): void {
    this.reader?.close();
    this.writer?.close();
    this.reader = null;
    this.writer = null;
  }

  private openWriter(): Connection {
    if (this.writer) return this.writer;
    this.writer = new Connection(this.file, { timeout: this.sharing.timeout });
    this.writer.set("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON");
    this.flushes = true;
    return this.writer;
  }
}

class Connection implements Statements {
  private readonly db: Sqlite.Database;
  private readonly prepared = new Map<string, Sqlite.Statement>();

  constructor(file: string, options: Sqlite.Options) {
    this.db = new Sqlite(file, options);
  }

  async get<Row>(sql: string, ...parameters: Parameter[]): Promise<Row | undefined> {
    return this.prepare(sql).get(named(parameters)) as Row | undefined;
  }

  async run(sql: string, ...parameters: Parameter[]): Promise<number> {
    return this.prepare(sql).run(named(parameters)).changes;
  }

  set(...pragmas: string[]): void {
    for (const pragma of pragmas) this.db.pragma(pragma);
  }

  /** Ends a transaction that has not ended itself. */
  undo(): void {
    if (this.db.inTransaction) this.db.exec("ROLLBACK");
  }

  close(): void {
    this.db.close();
  }

  private prepare(sql: string): Sqlite.Statement {
    const known = this.prepared.get(sql);
    if (known) return known;
    const statement = this.db.prepare(sql);
    this.prepared.set(sql, statement);
    return statement;
  }
}

/** To better-sqlite3, $1 is a parameter with the name 1. */
const named = (parameters: readonly Parameter[]) =>
  Object.fromEntries(parameters.map((value, index) => [index + 1, value]));
