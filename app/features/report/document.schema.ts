import { z } from "zod";
import { ProductLanguageSchema } from "#app/i18n/language.ts";
import type { Block, Chart, DocumentCell, DocumentTable, ReportDocument, Tone } from "./document.ts";

/** A report document that was stored or sent as JSON. Each schema is held to its type, so that neither runs ahead. */
const ToneSchema = z.enum(["safe", "safe_soft", "neutral", "unsafe_soft", "unsafe"]) satisfies z.ZodType<Tone>;

const ChartSchema = z.object({
  title: z.string(),
  description: z.string(),
  rows: z.array(
    z.object({
      label: z.string(),
      parts: z.array(z.object({ label: z.string(), share: z.number(), tone: ToneSchema })),
    }),
  ),
}) satisfies z.ZodType<Chart>;

const CellSchema = z.union([
  z.object({ text: z.string() }),
  z.object({ number: z.number() }),
  z.object({ percent: z.number(), bar: ToneSchema.optional() }),
  z.object({ hidden: z.literal(true) }),
  z.object({ empty: z.literal(true) }),
]) satisfies z.ZodType<DocumentCell>;

const TableSchema = z.object({
  id: z.string(),
  caption: z.string(),
  columns: z.array(z.object({ label: z.string(), kind: z.enum(["text", "number", "percent"]) })),
  rows: z.array(z.array(CellSchema)),
  note: z.string().optional(),
  provenance: z.string().optional(),
}) satisfies z.ZodType<DocumentTable>;

const BlockSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("heading"),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
    id: z.string(),
  }),
  z.object({ kind: z.literal("paragraph"), text: z.string() }),
  z.object({ kind: z.literal("list"), items: z.array(z.string()) }),
  z.object({ kind: z.literal("notice"), text: z.string() }),
  z.object({
    kind: z.literal("figures"),
    items: z.array(z.object({ value: z.string(), label: z.string(), note: z.string() })),
  }),
  z.object({ kind: z.literal("chart"), chart: ChartSchema }),
  z.object({ kind: z.literal("table"), table: TableSchema }),
]) satisfies z.ZodType<Block>;

export const ReportDocumentSchema = z.object({
  title: z.string(),
  subtitle: z.string().optional(),
  language: ProductLanguageSchema,
  municipality: z.string(),
  demo: z.boolean(),
  date: z.string(),
  diaryNumber: z.string().optional(),
  contents: z.boolean().optional(),
  hash: z.string().optional(),
  draft: z.boolean(),
  blocks: z.array(BlockSchema),
}) satisfies z.ZodType<ReportDocument>;
