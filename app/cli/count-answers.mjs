// The thread that counts answers (features/analysis/counting.server.ts starts it).
import { loadThread } from "./thread.mjs";

await loadThread("counting", "app/features/analysis/counting-thread.server.ts");
