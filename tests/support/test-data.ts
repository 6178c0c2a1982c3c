import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of real files to test with; it is no part of the product and may be missing. */
const FOLDER = path.resolve(process.env.LYHORD_TEST_DATA ?? "../shared/data");

export function testData(...parts: string[]): string {
  return path.join(FOLDER, ...parts);
}

/** For `test.skipIf(missing("4_statistics"))`. */
export function missing(...parts: string[]): boolean {
  return !existsSync(testData(...parts));
}
