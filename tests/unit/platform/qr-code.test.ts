import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrCodeOf } from "#app/platform/qr-code.server.ts";

test("the path covers the dark modules and no other", () => {
  const text = "https://dialog.example.se/gnosjo/enkat/tyck-till/fortsatt/xK3vQ9";
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const { size: side, path } = qrCodeOf(text);
  expect(side).toBe(size);
  const covered = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let step = 0; step < Number(length); step += 1) (covered[Number(y)] as boolean[])[Number(x) + step] = true;
  }
  expect(covered).toEqual(data);
  expect(path.replace(/M\d+ \d+h(\d+)v1h-\1z/g, "")).toBe("");
});
