import type { Response } from "express";

/** What the edge answers by itself, outside React: the request never came that far. Swedish first, then English. */
export interface PlainPage {
  status: 400 | 403 | 411 | 413 | 500;
  title: string;
  swedish: string;
  english: string;
}

const STYLE =
  "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:38rem;margin:3rem auto;padding:0 1.1rem;color:#17231e;background:#fbfaf6}@media(prefers-color-scheme:dark){body{color:#eef3ef;background:#101915}a{color:#8fc1ff}}";

export function answerPlainly(response: Response, { status, title, swedish, english }: PlainPage): void {
  response
    .status(status)
    .type("html")
    .send(`<!doctype html><html lang="sv"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>
<style nonce="${response.locals.cspNonce}">${STYLE}</style>
<main><h1>${title}</h1><p>${swedish}</p><p lang="en">${english}</p><p><a href="/">Till startsidan</a></p></main></html>`);
}
