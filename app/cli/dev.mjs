// npm run dev: the same server with Vite in front, so that a saved file shows at once.
import { generate, installPackages } from "./prepare.mjs";

process.env.NODE_ENV ??= "development";
installPackages();
generate();
const { register } = await import("tsx/esm/api");
register();
const { serveForDevelopment } = await import("./serve-for-development.ts");
await serveForDevelopment();
