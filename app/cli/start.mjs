// npm start: prepares what is missing, then serves.
import { build, generate, installPackages } from "./prepare.mjs";

process.env.NODE_ENV ??= "production";
installPackages();
generate();
build();
process.env.LYHORD_THREADS = "built";
const { register } = await import("tsx/esm/api");
register();
const { serve } = await import("./serve.ts");
await serve();
