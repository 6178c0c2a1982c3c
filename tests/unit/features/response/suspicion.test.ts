import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formToken, secondsSince } from "#app/features/response/form-token.server.ts";
import { networkKey, networkOf } from "#app/features/response/network.server.ts";
import { isSuspect, mustWait, type Signs, UNNOTICED_PER_HOUR, WAIT_SECONDS } from "#app/features/response/suspicion.ts";

const person: Signs = { trapped: false, secondsTaken: 180, answered: 20, fromNetwork: 1 };

describe("what looks like a machine", () => {
  test.each<[string, Partial<Signs>, boolean]>([
    ["a person", {}, false],
    ["a person who answers as fast as one can", { secondsTaken: 20 }, false],
    ["one question and away", { answered: 1, secondsTaken: 4 }, false],
    ["somebody who went on days later", { secondsTaken: 6 * 86_400 }, false],
    ["the three-hundredth of an evening in one hall", { fromNetwork: 300 }, false],
    ["the field that nobody sees", { trapped: true }, true],
    ["twenty answers in five seconds", { secondsTaken: 5 }, true],
    ["one question within a second", { answered: 1, secondsTaken: 1 }, true],
    ["no page of ours", { secondsTaken: null }, true],
    ["more than any hall holds", { fromNetwork: 301 }, true],
  ])("%s", (_, signs, suspect) => {
    expect(isSuspect({ ...person, ...signs })).toBe(suspect);
  });

  test("taking longer never makes anybody suspect", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(100), (seconds, more, answered) => {
        const slower = isSuspect({ ...person, answered, secondsTaken: seconds + more });
        return !slower || isSuspect({ ...person, answered, secondsTaken: seconds });
      }),
    );
  });
});

describe("waiting", () => {
  test("nobody waits until very many have come, and then no longer than said", () => {
    expect(mustWait({ fromNetwork: 0, secondsWaited: null })).toBe(false);
    expect(mustWait({ fromNetwork: UNNOTICED_PER_HOUR, secondsWaited: null })).toBe(false);
    expect(mustWait({ fromNetwork: UNNOTICED_PER_HOUR + 1, secondsWaited: null })).toBe(true);
    expect(mustWait({ fromNetwork: UNNOTICED_PER_HOUR + 1, secondsWaited: WAIT_SECONDS - 1 })).toBe(true);
    expect(mustWait({ fromNetwork: 10_000, secondsWaited: WAIT_SECONDS })).toBe(false);
  });
});

describe("networks", () => {
  test.each([
    ["192.0.2.77", "192.0.2"],
    ["::ffff:192.0.2.77", "192.0.2"],
    ["2001:db8:1:2ff::1", "2001:db8:1:200"],
    ["2001:0DB8:0001:0201:aaaa:bbbb:cccc:dddd", "2001:db8:1:200"],
    ["2001:db8::", "2001:db8:0:0"],
  ])("%s lies in %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test.each([
    "127.0.0.1",
    "::1",
    "::ffff:127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.1.1",
    "fd00::1",
    "fe80::1%eth0",
    "",
    "unknown",
    "1.2.3",
  ])("%s tells nothing of who is asking", (address) => {
    expect(networkOf(address)).toBeNull();
  });

  test("172.15 and 172.32 are networks like any other", () => {
    expect([networkOf("172.15.0.1"), networkOf("172.32.0.1")]).toEqual(["172.15.0", "172.32.0"]);
  });

  test("a key is the same for neighbours within the hour, and another for every other hour and network", () => {
    const at = new Date("2026-11-16T18:59:59Z");
    const key = networkKey("192.0.2.77", at);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(networkKey("192.0.2.200", new Date("2026-11-16T18:00:00Z"))).toBe(key);
    expect(networkKey("192.0.3.77", at)).not.toBe(key);
    expect(networkKey("192.0.2.77", new Date("2026-11-16T19:00:00Z"))).not.toBe(key);
    expect(networkKey("127.0.0.1", at)).toBeNull();
  });
});

describe("a form's token", () => {
  const made = new Date("2026-11-16T18:00:03Z");
  const later = (seconds: number) => new Date(made.getTime() + seconds * 1000);
  const token = formToken("survey", made);

  test("tells how long ago the page was made, to five seconds, and is the same for whoever came then", () => {
    expect(secondsSince("survey", token, later(60))).toBe(63);
    expect(formToken("survey", later(1))).toBe(token);
    expect(formToken("survey", later(2))).not.toBe(token);
  });

  test.each([
    ["of another form", "other", token, 60],
    ["of eight days ago", "survey", token, 8 * 86_400],
    ["of tomorrow", "survey", token, -86_400],
    ["cut short", "survey", token.slice(0, -1), 60],
    ["with another time", "survey", token.replace(/^./, "1"), 60],
    ["empty", "survey", "", 60],
    ["anything", "survey", "a.b", 60],
    ["not a number", "survey", `...${token}`, 60],
  ])("is none of ours: %s", (_, subject, written, seconds) => {
    expect(secondsSince(subject, written, later(seconds))).toBeNull();
  });

  test("whatever is sent as a token is read without a fault", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => secondsSince("survey", text, made) === null));
  });
});
