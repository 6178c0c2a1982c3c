import { defineConfig } from "vitest/config";

const project = (name: string, options: object = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], setupFiles: ["tests/support/setup.ts"], ...options },
});

export default defineConfig({
  test: {
    projects: [
      project("architecture"),
      project("unit", { testTimeout: 60_000 }),
      project("integration", {
        testTimeout: 60_000,
        hookTimeout: 120_000,
        globalSetup: ["tests/support/template-database.ts"],
      }),
      project("e2e", {
        testTimeout: 120_000,
        hookTimeout: 180_000,
        fileParallelism: false,
        globalSetup: ["tests/support/served-demo.ts"],
      }),
    ],
  },
});
