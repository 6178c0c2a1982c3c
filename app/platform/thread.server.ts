import path from "node:path";
import { parentPort, type ResourceLimits, Worker } from "node:worker_threads";
import { logError } from "./log.server.ts";

interface Question {
  /** Missing when no reply is wanted. */
  number?: number;
  content: unknown;
}

type Reply = { number: number; content: unknown } | { number: number; error: unknown };

interface Waiting {
  resolve(content: unknown): void;
  reject(error: unknown): void;
}

/**
 * A thread of its own for work that would make other requests wait. It is started by the first question. When it breaks
 * down, whoever waits for a reply gets the error, and the next question starts another.
 */
export class Thread {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  /** @param entry the file that calls `answerQuestions`, from the project's root */
  constructor(
    private readonly entry: string,
    private readonly limits: ResourceLimits = {},
  ) {}

  ask<Content>(content: unknown): Promise<Content> {
    const worker = this.running();
    const number = ++this.count;
    // A program that waits for a reply does not end; one that does not, may.
    worker.ref();
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve: resolve as Waiting["resolve"], reject });
      worker.postMessage({ number, content } satisfies Question);
    });
  }

  /** Says something that needs no reply; nothing, when the thread has not been started. */
  tell(content: unknown): void {
    this.worker?.postMessage({ content } satisfies Question);
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(path.resolve(this.entry), { resourceLimits: this.limits });
    worker.unref();
    worker.on("message", (reply: Reply) => this.hear(reply, worker));
    worker.on("error", (error) => this.lose(worker, error));
    worker.on("exit", (code) => this.lose(worker, new Error(`The thread ended with ${code}.`)));
    this.worker = worker;
    return worker;
  }

  private hear(reply: Reply, worker: Worker): void {
    const waiting = this.waiting.get(reply.number);
    this.waiting.delete(reply.number);
    if (this.waiting.size === 0) worker.unref();
    if ("error" in reply) waiting?.reject(reply.error);
    else waiting?.resolve(reply.content);
  }

  private lose(worker: Worker, error: unknown): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    if (this.waiting.size === 0) logError("thread", error);
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** The thread's own side: answers each question with what `answer` makes of it. */
export function answerQuestions(answer: (content: unknown) => unknown): void {
  parentPort?.on("message", async ({ number, content }: Question) => {
    try {
      const reply = await answer(content);
      if (number !== undefined) parentPort?.postMessage({ number, content: reply } satisfies Reply);
    } catch (error) {
      if (number === undefined) logError("thread", error);
      else parentPort?.postMessage({ number, error } satisfies Reply);
    }
  });
}
