import { Agent, type IncomingMessage, request } from "node:http";
import { gunzipSync } from "node:zlib";

/** Told of every request: how long it took, in milliseconds. */
export type Timed = (milliseconds: number) => void;

/**
 * A browser without scripts that costs next to nothing, since it shares the processor with what it measures: it keeps
 * its connection, asks for compressed pages as browsers do, and reads of a page only what its form needs.
 */
export class Resident {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private cookie = "";

  constructor(
    private readonly origin: string,
    private readonly timed: Timed,
  ) {}

  /** Somebody else sits down: no cookie, and the connection is there already. */
  beginAnew(): void {
    this.cookie = "";
  }

  end(): void {
    this.agent.destroy();
  }

  /** A page, compressed as it came. */
  async get(path: string): Promise<Answer> {
    return this.request("GET", path);
  }

  /** Sends a form and follows where it leads. */
  async send(path: string, body: string): Promise<Answer & { path: string }> {
    const sent = await this.request("POST", path, body);
    const { location } = sent.headers;
    return location ? { ...(await this.request("GET", location)), path: location } : { ...sent, path };
  }

  private request(method: string, path: string, body?: string): Promise<Answer> {
    const headers: Record<string, string> = { "accept-encoding": "gzip, deflate, br", accept: "text/html" };
    if (this.cookie) headers.cookie = this.cookie;
    if (body !== undefined) {
      headers["content-type"] = "application/x-www-form-urlencoded";
      headers["content-length"] = String(Buffer.byteLength(body));
      headers["sec-fetch-site"] = "same-origin";
    }
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const asked = request(`${this.origin}${path}`, { method, headers, agent: this.agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          this.timed(performance.now() - started);
          const [cookie] = answer.headers["set-cookie"] ?? [];
          if (cookie) this.cookie = cookie.slice(0, cookie.indexOf(";"));
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
        });
      });
      asked.on("error", (error: NodeJS.ErrnoException) => {
        // The server closed a connection that had long been idle just as it was used: browsers ask once more on a new one.
        if (asked.reusedSocket && error.code === "ECONNRESET") resolve(this.request(method, path, body));
        else reject(error);
      });
      asked.end(body);
    });
  }
}

export interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** The page as text. */
export function textOf({ headers, body }: Answer): string {
  return (headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString();
}

/** The form of a page, with the second alternative of every question. */
export function filledIn(html: string): string {
  const chosen = new Map<string, string[]>();
  for (const [input] of html.matchAll(/<input\b[^>]*>/g)) {
    const of = Object.fromEntries([...input.matchAll(/\b(type|name|value)="([^"]*)"/g)].map((match) => match.slice(1)));
    if (of.name && (of.type === "radio" || of.type === "hidden"))
      chosen.set(of.name, [...(chosen.get(of.name) ?? []), of.value ?? ""]);
  }
  return new URLSearchParams([...chosen].map(([name, [first = "", second = first]]) => [name, second])).toString();
}
