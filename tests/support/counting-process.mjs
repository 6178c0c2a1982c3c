// A process of its own that counts and stores on a database: see counting-process.ts.
import { register } from "tsx/esm/api";

register();
const { obey } = await import("./counting-process-commands.ts");
await obey(process.argv[2]);
