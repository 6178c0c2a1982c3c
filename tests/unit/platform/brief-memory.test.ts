import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { briefly } from "#app/platform/database/brief-memory.server.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

/** Counts how often it is read. */
const counter = () => {
  const reads: string[] = [];
  const find = briefly(async (_db: object, ...key: string[]) => reads.push(key.join("/")));
  return { reads, find };
};

test("within a second there is one reading, shared by all who ask", async () => {
  const { reads, find } = counter();
  const db = {};
  expect(await Promise.all([find(db, "a", "b"), find(db, "a", "b")])).toEqual([1, 1]);
  vi.advanceTimersByTime(999);
  await find(db, "a", "b");
  expect(reads).toEqual(["a/b"]);
  vi.advanceTimersByTime(1);
  expect(await find(db, "a", "b")).toBe(2);
});

test("another key and another database are read for themselves", async () => {
  const { reads, find } = counter();
  const db = {};
  await find(db, "a", "b");
  await find(db, "a/b");
  await find({}, "a", "b");
  expect(reads).toHaveLength(3);
});

test("a reading that failed is not kept", async () => {
  let broken = true;
  const find = briefly(async (_db: object) => {
    if (broken) throw new Error("no");
    return "there";
  });
  const db = {};
  await expect(find(db)).rejects.toThrow("no");
  broken = false;
  expect(await find(db)).toBe("there");
});

test("asking for very many addresses does not fill the memory", async () => {
  const { reads, find } = counter();
  const db = {};
  for (let index = 0; index < 2500; index += 1) await find(db, String(index));
  await find(db, "2499");
  await find(db, "0");
  expect(reads).toHaveLength(2501);
});
