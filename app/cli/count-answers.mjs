// The thread that counts answers (features/analysis/counting.server.ts starts it): Vite bundles no threads, so that this
// file is the same for the built server, for development and for tests.
import { register } from "tsx/esm/api";

register();
await import("../features/analysis/counting-thread.server.ts");
