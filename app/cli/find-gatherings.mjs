// The thread that finds where tips gather (features/dataset/tip-gatherings.server.ts starts it).
import { loadThread } from "./thread.mjs";

await loadThread("gatherings", "app/features/dataset/gathering-thread.server.ts");
