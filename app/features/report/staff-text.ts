import type { Block } from "./document.ts";

const ITEM = /^\s*[-–•]\s+/;

/**
 * What staff have written, as blocks: an empty line begins a new paragraph, lines that begin with "- " are a list, and
 * any other line break is only where the line happened to end.
 */
export function staffText(text: string): Block[] {
  const parts = text.replaceAll("\r\n", "\n").split(/\n\s*\n/);
  return parts.flatMap(partBlocks);
}

function partBlocks(part: string): Block[] {
  const blocks: Block[] = [];
  for (const line of part.split("\n").filter((candidate) => candidate.trim())) {
    const last = blocks.at(-1);
    const words = line.replace(ITEM, "").trim();
    if (ITEM.test(line)) {
      if (last?.kind === "list") last.items.push(words);
      else blocks.push({ kind: "list", items: [words] });
    } else if (last?.kind === "list") {
      last.items.push(`${last.items.pop()} ${words}`);
    } else if (last?.kind === "paragraph") {
      last.text += ` ${words}`;
    } else {
      blocks.push({ kind: "paragraph", text: words });
    }
  }
  return blocks;
}
