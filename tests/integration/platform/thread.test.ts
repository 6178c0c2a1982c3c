import { expect, test, vi } from "vitest";
import { Thread } from "#app/platform/thread.server.ts";

const ENTRY = "tests/fixtures/thread.mjs";

test("answers come to those who asked", async () => {
  const thread = new Thread(ENTRY);
  const replies = await Promise.all([1, 2, 3].map((number) => thread.ask<number>({ double: number })));
  expect(replies).toEqual([2, 4, 6]);
});

test("a fault is an error for who asked, and for nobody else", async () => {
  const thread = new Thread(ENTRY);
  const [fault, reply] = await Promise.allSettled([thread.ask({ fail: "nothing there" }), thread.ask({ double: 4 })]);
  expect(fault).toMatchObject({ status: "rejected", reason: expect.objectContaining({ message: "nothing there" }) });
  expect(reply).toEqual({ status: "fulfilled", value: 8 });
});

test.each([
  ["breaks down", { crash: true }],
  ["ends", { exit: 3 }],
])("a thread that %s is an error for all who wait, and the next question starts another", async (_, end) => {
  const thread = new Thread(ENTRY);
  const first = await thread.ask<number>({ starts: true });
  const lost = await Promise.allSettled([thread.ask({ wait: true }), thread.ask(end)]);
  expect(lost.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await thread.ask({ double: 5 })).toBe(10);
  expect(await thread.ask<number>({ starts: true }), "with nothing remembered").toBe(first);
});

test("a thread that outgrows its memory ends alone", async () => {
  const thread = new Thread(ENTRY, { maxOldGenerationSizeMb: 16 });
  await expect(thread.ask({ grow: true })).rejects.toThrow("memory");
  expect(await thread.ask({ double: 5 })).toBe(10);
});

test("one that ends when nobody waits is written to the log", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const thread = new Thread(ENTRY);
  await thread.ask({ double: 1 });
  thread.tell({ exit: 1 });
  await vi.waitFor(() => expect(log).toHaveBeenCalledWith(expect.stringContaining('"event":"thread"')));
  log.mockClear();
});

test("what is told before the first question starts nothing", async () => {
  const thread = new Thread(ENTRY);
  thread.tell({ starts: true });
  expect(await thread.ask({ starts: true })).toBe(1);
});
