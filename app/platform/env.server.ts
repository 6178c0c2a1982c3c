import { z } from "zod";

const EnvSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, "must begin with file: or postgresql://")
    .default("file:./data/lyhord.db"),
  /** Demo: unset loads it into an empty database, for this machine only; on lets its accounts in from elsewhere. */
  LYHORD_DEMO: z.enum(["on", "off"]).optional(),
  SESSION_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
  /**
   * How much a device works instead of somebody waiting, when very many answer from one network: SHA-256 hashes with so
   * many zero bits, twice the time for each; 0 for none, when everybody waits.
   */
  LYHORD_WORK_BITS: z.coerce.number().int().min(0).max(20).default(13),
  /** The address that residents see, such as https://dialog.exempel.se. */
  LYHORD_ORIGIN: z.url().optional(),
});

export type Env = z.infer<typeof EnvSchema>;

/** Parses the environment once, at boot. @throws Error naming each variable that is wrong. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = EnvSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(`The environment is not usable: ${faults.join("; ")}`);
}

export const env: Env = parseEnv(process.env);
