import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils";

const WAIT_FOR_OTHER_PROCESS_MS = 10_000;

/**
 * Prisma's SQLite adapter has one connection, on which a plain query slips into whatever transaction happens to be
 * open: it sees half-done work, and a plain write is lost when that transaction rolls back. So: reads go to a
 * connection of their own (WAL: they see what was last committed), every write to a second one, in a transaction.
 */
export class SqliteAdapterFactory implements SqlDriverAdapterFactory {
  readonly provider = "sqlite";
  readonly adapterName = "@prisma/adapter-better-sqlite3";

  constructor(private readonly file: string) {}

  async connect(): Promise<SqlDriverAdapter> {
    const url = `file:${this.file}`;
    const writer = await new PrismaBetterSQLite3({ url, timeout: WAIT_FOR_OTHER_PROCESS_MS }).connect();
    // FULL: what a resident was told is stored also survives a power cut.
    await writer.executeScript(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;",
    );
    await writer.executeScript('CREATE TABLE IF NOT EXISTS "_lock" ("held" INTEGER)');
    const reader = await new PrismaBetterSQLite3({ url, readonly: true, timeout: WAIT_FOR_OTHER_PROCESS_MS }).connect();
    return new SqliteAdapter(reader, writer);
  }
}

class SqliteAdapter implements SqlDriverAdapter {
  readonly provider = "sqlite";
  readonly adapterName = "@prisma/adapter-better-sqlite3";

  constructor(
    private readonly reader: SqlDriverAdapter,
    private readonly writer: SqlDriverAdapter,
  ) {}

  queryRaw(query: SqlQuery) {
    return isRead(query) ? this.reader.queryRaw(query) : this.alone((transaction) => transaction.queryRaw(query));
  }

  executeRaw(query: SqlQuery) {
    return this.alone((transaction) => transaction.executeRaw(query));
  }

  executeScript(script: string) {
    return this.writer.executeScript(script);
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    const transaction = await this.writer.startTransaction(isolationLevel);
    // The adapter begins deferred. Touching no row takes the write lock at once, so that a transaction that reads
    // first cannot fail half-way because another process wrote in between.
    await transaction.executeRaw(statement('UPDATE "_lock" SET "held" = 1 WHERE 0'));
    return transaction;
  }

  async dispose() {
    await this.reader.dispose();
    await this.writer.dispose();
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

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });

function isRead({ sql }: SqlQuery): boolean {
  return /^\s*(SELECT|EXPLAIN)\b/i.test(sql);
}
