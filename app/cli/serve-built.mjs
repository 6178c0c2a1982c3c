// Serves what has been built, without looking whether anything has to be built anew.
process.env.LYHORD_THREADS = "built";
// Before tsx is there: it would translate once more what is translated, and keep 170 MB for it.
const build = await import("../../build/server/index.js");
const { register } = await import("tsx/esm/api");
register();
const { serve } = await import("./serve.ts");
await serve(build);
