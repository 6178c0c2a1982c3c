/**
 * Loads a thread's own file into it. Whoever has just built the product says so in LYHORD_THREADS, and gets the file of the
 * build, which starts faster and is smaller; all others go through tsx.
 *
 * @param {string} name in the build (vite.threads.config.ts)
 * @param {string} source from the project's root
 */
export async function loadThread(name, source) {
  if (process.env.LYHORD_THREADS === "built") {
    await import(`../../build/threads/${name}.js`);
  } else {
    const { register } = await import("tsx/esm/api");
    register();
    await import(`../../${source}`);
  }
}
