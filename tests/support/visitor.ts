/** A visitor without scripts: keeps cookies, follows redirects by hand, and fills in forms as they stand in the HTML. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly origin: string,
    /** Told how long each request took, in milliseconds. */
    private readonly timed: (milliseconds: number) => void = () => {},
    /** The address that a proxy in front tells of. */
    private readonly from?: string,
  ) {}

  get(path: string): Promise<Page> {
    return this.request(path, { method: "GET" });
  }

  /** Sends a form with these values for its fields; what is not named keeps the value in the page, and a
   * button counts as pressed only when it is named. */
  send(form: Form, values: Record<string, string | string[]> = {}): Promise<Page> {
    const body = new URLSearchParams();
    for (const { name, type, value } of form.fields) {
      if (name in values || ["radio", "checkbox", "button"].includes(type)) continue;
      body.append(name, value);
    }
    for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
    return this.request(form.action, { method: "POST", body });
  }

  private async request(path: string, init: RequestInit, hops = 0): Promise<Page> {
    const url = new URL(path, this.origin);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = {
      cookie,
      origin: this.origin,
      "sec-fetch-site": "same-origin",
      ...(this.from ? { "x-forwarded-for": this.from } : {}),
    };
    const started = performance.now();
    const answer = await fetch(url, { ...init, headers, redirect: "manual" });
    const html = await answer.text();
    this.timed(performance.now() - started);
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      this.cookies.set(name, value.join("="));
    }
    const location = answer.headers.get("location");
    if (location && hops < 5) {
      return this.request(new URL(location, url).href, { method: "GET" }, hops + 1);
    }
    return { path: `${url.pathname}${url.search}`, status: answer.status, html, headers: answer.headers };
  }
}

export interface Page {
  /** Where the visitor ended up. */
  path: string;
  status: number;
  html: string;
  headers: Headers;
}

export interface Form {
  action: string;
  fields: { name: string; type: string; value: string }[];
}

/** The forms of a page that are sent by POST. */
export function formsOf({ html, path }: Page): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, attributes = ""]) => attributeOf(attributes, "method")?.toLowerCase() === "post")
    .map(([, attributes = "", inside = ""]) => ({
      action: attributeOf(attributes, "action") ?? path,
      fields: [...inside.matchAll(/<(input|textarea|select|button)\b([^>]*)>(?:([^<]*)<\/textarea>)?/g)].flatMap(
        ([, element = "", own = "", text = ""]) => {
          const name = attributeOf(own, "name");
          if (!name) return [];
          const type = element === "input" ? (attributeOf(own, "type") ?? "text") : element;
          return [{ name, type, value: element === "textarea" ? decoded(text) : (attributeOf(own, "value") ?? "") }];
        },
      ),
    }));
}

function attributeOf(attributes: string, name: string): string | undefined {
  const found = attributes.match(new RegExp(`(?:^|\\s)${name}="([^"]*)"`))?.[1];
  return found === undefined ? undefined : decoded(found);
}

function decoded(text: string): string {
  const named: Record<string, string> = { quot: '"', lt: "<", gt: ">", amp: "&", "#x27": "'", "#39": "'" };
  return text.replace(/&(#?\w+);/g, (whole, entity) => named[entity] ?? whole);
}
