// The times of one survey's tables, in a process of its own: node time-tables.mjs <database> <survey>
import { register } from "tsx/esm/api";

register();
const { timeTables } = await import("./time-tables.ts");
console.log(JSON.stringify(await timeTables(process.argv[2], process.argv[3])));
