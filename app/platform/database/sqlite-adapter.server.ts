import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { SqliteStatements } from "./sqlite-statements.server.ts";
import { Turns } from "./turns.server.ts";

const WAIT_FOR_OTHER_PROCESS_MS = 10_000;

/**
 * Prisma's SQLite adapter has one connection, on which a plain query slips into whatever transaction happens to be
 * open: it sees half-done work, and a plain write is lost when that transaction rolls back. So: reads go to a
 * connection of their own (WAL: they see what was last committed), every write to a second one, in a transaction.
 */
export class SqliteAdapterFactory implements SqlDriverAdapterFactory {
  readonly provider = "sqlite";
  readonly adapterName = "@prisma/adapter-better-sqlite3";
  private readonly turns = new Turns();
  /** The same database past the ORM. Its transactions and Prisma's take turns. */
  readonly statements: SqliteStatements;

  constructor(private readonly file: string) {
    this.statements = new SqliteStatements(file, { turns: this.turns, timeout: WAIT_FOR_OTHER_PROCESS_MS });
  }

  async connect(): Promise<SqlDriverAdapter> {
    const url = `file:${this.file}`;
    const writer = await new PrismaBetterSQLite3({ url, timeout: WAIT_FOR_OTHER_PROCESS_MS }).connect();
    // FULL: what a resident was told is stored also survives a power cut.
    await writer.executeScript(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;",
    );
    await writer.executeScript('CREATE TABLE IF NOT EXISTS "_lock" ("held" INTEGER)');
    const reader = await new PrismaBetterSQLite3({ url, readonly: true, timeout: WAIT_FOR_OTHER_PROCESS_MS }).connect();
    return new SqliteAdapter({ reader, writer, turns: this.turns, statements: this.statements });
  }
}

interface Connections {
  reader: SqlDriverAdapter;
  writer: SqlDriverAdapter;
  turns: Turns;
  statements: SqliteStatements;
}

class SqliteAdapter implements SqlDriverAdapter {
  readonly provider = "sqlite";
  readonly adapterName = "@prisma/adapter-better-sqlite3";

  constructor(private readonly on: Connections) {}

  queryRaw(query: SqlQuery) {
    return isRead(query) ? this.on.reader.queryRaw(query) : this.alone((transaction) => transaction.queryRaw(query));
  }

  executeRaw(query: SqlQuery) {
    return this.alone((transaction) => transaction.executeRaw(query));
  }

  executeScript(script: string) {
    return this.on.writer.executeScript(script);
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    const release = await this.on.turns.take();
    try {
      const transaction = await this.on.writer.startTransaction(isolationLevel);
      // The adapter begins deferred. Touching no row takes the write lock at once, so that a transaction that reads
      // first cannot fail half-way because another process wrote in between.
      await transaction.executeRaw(statement('UPDATE "_lock" SET "held" = 1 WHERE 0'));
      return releasing(transaction, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  async dispose() {
    this.on.statements.close();
    await this.on.reader.dispose();
    await this.on.writer.dispose();
  }

  private async alone<Answer>(work: (transaction: Transaction) => Promise<Answer>): Promise<Answer> {
    const transaction = await this.startTransaction();
    try {
      const answer = await work(transaction);
      await transaction.executeRaw(statement("COMMIT"));
      await transaction.commit();
      return answer;
    } catch (error) {
      await transaction.executeRaw(statement("ROLLBACK"));
      await transaction.rollback();
      throw error;
    }
  }
}

/** The transaction, letting the next one begin when it ends. */
function releasing(transaction: Transaction, release: () => void): Transaction {
  const { commit, rollback } = transaction;
  return Object.assign(transaction, {
    commit: () => commit.call(transaction).finally(release),
    rollback: () => rollback.call(transaction).finally(release),
  });
}

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });

function isRead({ sql }: SqlQuery): boolean {
  return /^\s*(SELECT|EXPLAIN)\b/i.test(sql);
}
