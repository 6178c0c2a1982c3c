/** A text of a page, with the language and the direction that the nearest elements around it say. */
export interface SpokenText {
  text: string;
  lang: string;
  dir: string;
}

const VOID = new Set(["input", "br", "hr", "meta", "link", "img", "path"]);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/gi;

/** Attributes that are read aloud or shown: they are in the language of their own element. */
const SPOKEN = ["aria-label", "aria-description", "aria-roledescription", "alt", "title", "placeholder", "label"];
const ATTRIBUTE = new RegExp(`\\s(${SPOKEN.join("|")})="([^"]*)"`, "g");

/** Every text of markup as React writes it, which closes all its elements: text nodes and attributes with words. */
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
    if (closes) {
      open.pop();
      continue;
    }
    const own = { ...(open.at(-1) ?? around), ...saidBy(attributes) };
    for (const [, , value = ""] of attributes.matchAll(ATTRIBUTE)) {
      if (value) found.push({ text: decoded(value), ...own });
    }
    if (!VOID.has(name.toLowerCase()) && !closesItself) open.push(own);
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
