import { dialectOf } from "./address.server.ts";
import { addressOf, type Database, sqliteStatementsOf } from "./database.server.ts";

/** What a statement takes. Parameters are written $1, $2 on both databases. */
export type Parameter = string | number | null | Uint8Array<ArrayBuffer>;

/**
 * Single statements past the ORM, for the few that every page or every answer runs: prepared once, they cost a tenth of
 * what the ORM costs. Identifiers in quotation marks, and nothing that only one of the two databases understands.
 */
export interface Statements {
  /** The first row, if there is one. */
  get<Row>(sql: string, ...parameters: Parameter[]): Promise<Row | undefined>;
  /** @returns how many rows were written or removed */
  run(sql: string, ...parameters: Parameter[]): Promise<number>;
}

export interface Keeping {
  /**
   * Whether the commit waits until the disk has it. Without, a killed process still loses nothing; a power cut may
   * lose the last moments. PostgreSQL flushes always.
   */
  flushed: boolean;
}

/** One row as it was last committed. */
export function readRow<Row>(db: Database, sql: string, ...parameters: Parameter[]): Promise<Row | undefined> {
  return dialectOf(addressOf(db)) === "sqlite"
    ? sqliteStatementsOf(db).get(sql, ...parameters)
    : throughPrisma(db).get(sql, ...parameters);
}

/** All of the work or none of it. */
export function writeRows<Answer>(
  db: Database,
  keeping: Keeping,
  work: (statements: Statements) => Promise<Answer>,
): Promise<Answer> {
  return dialectOf(addressOf(db)) === "sqlite"
    ? sqliteStatementsOf(db).write(keeping, work)
    : db.$transaction((tx) => work(throughPrisma(tx)));
}

function throughPrisma(db: Pick<Database, "$queryRawUnsafe" | "$executeRawUnsafe">): Statements {
  return {
    get: async <Row>(sql: string, ...parameters: Parameter[]) =>
      (await db.$queryRawUnsafe<Row[]>(sql, ...parameters))[0],
    run: (sql, ...parameters) => db.$executeRawUnsafe(sql, ...parameters),
  };
}
