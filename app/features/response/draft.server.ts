import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Answers } from "../question/question.schema.ts";

/**
 * Started answers. All that opens them is a secret of 256 bits in the resident's cookie; the row's id and the key are
 * both derived from it, so that the database holds neither the key nor anything it could be found with.
 */
export interface DraftContent {
  surveyId: string;
  surveyVersionId: string;
  answers: Answers;
  /** When the page with the first answers was made, in seconds since 1970; missing when it was no page of ours. */
  begun?: number;
}

const DraftContentSchema = z.object({
  surveyId: z.string(),
  surveyVersionId: z.string(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.number()])),
  begun: z.number().int().optional(),
}) satisfies z.ZodType<DraftContent>;

export const DraftSecretSchema = z.string().regex(/^[\w-]{43}$/);

export const newDraftSecret = (): string => randomBytes(32).toString("base64url");

/** The secret is as random as a key can be, so HKDF's second half alone derives from it (RFC 5869, 3.3). */
const derive = (secret: string, use: "id" | "key"): Buffer =>
  createHmac("sha256", Buffer.from(secret, "base64url")).update(`lyhord draft ${use}`).digest();

export const draftId = (secret: string): string => derive(secret, "id").toString("hex");

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The text is filled up to whole blocks: its length would tell how much was answered. */
const BLOCK = 2048;

/** Nonce, tag and ciphertext in one. */
export function sealDraft(secret: string, content: DraftContent): Uint8Array<ArrayBuffer> {
  const plain = Buffer.from(JSON.stringify(content));
  const filled = Buffer.alloc(Math.ceil(plain.length / BLOCK) * BLOCK, " ");
  plain.copy(filled);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, derive(secret, "key"), nonce).setAAD(Buffer.from(draftId(secret)));
  const ciphertext = Buffer.concat([cipher.update(filled), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]));
}

/** @throws Error when the secret is not the one it was sealed with, or a byte has changed */
export function openDraft(secret: string, sealed: Uint8Array): DraftContent {
  const bytes = Buffer.from(sealed);
  const body = NONCE_BYTES + TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, derive(secret, "key"), bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(draftId(secret)))
    .setAuthTag(bytes.subarray(NONCE_BYTES, body));
  const plain = Buffer.concat([decipher.update(bytes.subarray(body)), decipher.final()]);
  return DraftContentSchema.parse(JSON.parse(plain.toString()));
}
