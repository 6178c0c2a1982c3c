// npm start: prepares what is missing, then serves.
import { build, generate, installPackages } from "./prepare.mjs";

process.env.NODE_ENV ??= "production";
installPackages();
generate();
build();
await import("./serve-built.mjs");
