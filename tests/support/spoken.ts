/** A text of a page, with the language and the direction that the nearest elements around it say. */
export interface SpokenText {
  text: string;
  lang: string;
  dir: string;
}

const VOID = new Set(["input", "br", "hr", "meta", "link", "img", "path"]);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/gi;

/** Every text node of markup as React writes it, which closes all its elements. */
export function spokenTexts(markup: string, around: { lang: string; dir: string }): SpokenText[] {
  const found: SpokenText[] = [];
  const open = [around];
  const plain = markup.replaceAll("<!-- -->", "");
  let from = 0;
  const tell = (to: number) => {
    const text = decoded(plain.slice(from, to)).trim();
    if (text) found.push({ text, ...(open.at(-1) ?? around) });
  };
  for (const tag of plain.matchAll(TAG)) {
    tell(tag.index);
    from = tag.index + tag[0].length;
    const [, closes, name = "", attributes = "", closesItself] = tag;
    if (closes) open.pop();
    else if (!VOID.has(name.toLowerCase()) && !closesItself)
      open.push({ ...open.at(-1), ...saidBy(attributes) } as typeof around);
  }
  tell(plain.length);
  return found;
}

const saidBy = (attributes: string) =>
  Object.fromEntries([...attributes.matchAll(/\s(lang|dir)="([^"]*)"/g)].map(([, name = "", value]) => [name, value]));

const decoded = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|#x27);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'",
  );
