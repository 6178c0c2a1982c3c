/** Who fills a chapter: staff write it, the program makes it, or it is made from what has been imported. */
export type FilledBy = "staff" | "automatic" | "import";

export interface Chapter {
  /** Stands in the address and in the database; never changes. */
  key: ChapterKey;
  /** As printed before the title. */
  number: string;
  filledBy: FilledBy;
  /** Without a text of the staff's own it says too little. */
  needsText: boolean;
}

export const CHAPTER_KEYS = [
  "sammanfattning",
  "uppdrag",
  "metod",
  "kommunen",
  "anmalda-brott",
  "upplevd-trygghet",
  "platser",
  "est",
  "dialoger",
  "orsaker",
  "forslag",
  "uppfoljning",
  "aterkoppling",
  "bilagor",
] as const;
export type ChapterKey = (typeof CHAPTER_KEYS)[number];

/**
 * The chapters of the input report, after what the law asks of a local picture (2023:196, section 4), the police's
 * method support and the steps of the national handbook. Titles and guidance are texts (`report`).
 */
export const CHAPTERS: readonly Chapter[] = [
  chapter("sammanfattning", "0", "automatic", true),
  chapter("uppdrag", "1", "staff", true),
  chapter("metod", "2", "automatic"),
  chapter("kommunen", "3", "automatic"),
  chapter("anmalda-brott", "4", "import"),
  chapter("upplevd-trygghet", "5", "automatic"),
  chapter("platser", "6", "automatic"),
  chapter("est", "7", "import"),
  chapter("dialoger", "8", "automatic", true),
  chapter("orsaker", "9", "staff", true),
  chapter("forslag", "10", "staff", true),
  chapter("uppfoljning", "11", "automatic"),
  chapter("aterkoppling", "12", "staff", true),
  chapter("bilagor", "B", "automatic"),
];

function chapter(key: ChapterKey, number: string, filledBy: FilledBy, needsText = false): Chapter {
  return { key, number, filledBy, needsText };
}

export function findChapter(key: string | undefined): Chapter | undefined {
  return CHAPTERS.find((one) => one.key === key);
}
