import { expect, inject, test } from "vitest";

const origin = inject("origin");

test("every page has a strict content security policy and tells no other site where it was read", async () => {
  const { headers } = await fetch(origin);
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-powered-by")).toBeNull();
});

test.each([
  "/finns-inte",
  "/gnosjo/finns-inte",
  "/%00",
  "/gnosjo%00",
  "/%E0%A4%A",
  "/..%2f..%2fetc/passwd",
  `/${"a".repeat(3000)}`,
])("%s is a calm page that says what to do", async (path) => {
  const answer = await fetch(origin + path);
  expect([400, 404]).toContain(answer.status);
  expect(await answer.text()).not.toMatch(/at \w+ \(|node_modules|Prisma/);
});

test("the page of an unknown address is marked as a demo too", async () => {
  expect(await (await fetch(`${origin}/finns-inte`)).text()).toContain("DEMO – påhittade siffror");
});

test("a body over 256 kB is refused with 413 and says what to do", async () => {
  const body = new URLSearchParams({ description: "x".repeat(300_000) });
  const answer = await fetch(`${origin}/gnosjo/tipsa`, { method: "POST", body });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain("Gå tillbaka");
});

test("a body that does not say how large it is is refused with 411", async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("description=x"));
      controller.close();
    },
  });
  const request = { method: "POST", body, duplex: "half" } as RequestInit;
  expect((await fetch(`${origin}/gnosjo/tipsa`, request)).status).toBe(411);
});

test("a form on another site is refused, whatever its browser tells", async () => {
  const foreign: Record<string, string>[] = [{ origin: "https://annan.example" }, { "sec-fetch-site": "cross-site" }];
  for (const headers of foreign) {
    const answer = await fetch(`${origin}/gnosjo/tipsa`, { method: "POST", body: new URLSearchParams(), headers });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Ingenting har sparats");
  }
});

test.each(["PUT", "DELETE", "PATCH"])("%s is refused", async (method) => {
  expect([400, 404, 405]).toContain((await fetch(origin, { method })).status);
});

test("the health address answers machines", async () => {
  const answer = await fetch(`${origin}/healthz`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ ok: true });
});
