import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { SurveyTables } from "#app/features/analysis/tables.ts";
import type { Command } from "./counting-process-commands.ts";

/** A process of the operating system that has the product's code, a database and a memory of its own. */
export class CountingProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async on(url: string): Promise<CountingProcess> {
    // Not as JSON: what is not a number would come as null.
    const options = { serialization: "advanced", env: { ...process.env, NODE_OPTIONS: "" } } as const;
    const started = new CountingProcess(fork("tests/support/counting-process.mjs", [url], options));
    await started.reply();
    return started;
  }

  get id(): number | undefined {
    return this.child.pid;
  }

  async does(command: Command): Promise<unknown> {
    const reply = this.reply();
    this.child.send(command);
    return reply;
  }

  async tables(survey: Extract<Command, { does: "tables" }>["survey"]): Promise<SurveyTables> {
    return (await this.does({ does: "tables", survey })) as SurveyTables;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const exit = once(this.child, "exit");
    this.child.disconnect();
    await exit;
  }

  private async reply(): Promise<unknown> {
    const [told] = (await once(this.child, "message")) as [{ done: unknown } | { error: string }];
    if ("error" in told) throw new Error(told.error);
    return told.done;
  }
}
