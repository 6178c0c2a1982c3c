// The thread that counts answers (features/analysis/counting.server.ts starts it). Whoever has just built the product says
// so in LYHORD_THREADS, and gets the file of the build, which starts faster and is smaller; all others go through tsx.
if (process.env.LYHORD_THREADS === "built") {
  await import("../../build/threads/counting.js");
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("../features/analysis/counting-thread.server.ts");
}
