import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A hash over files and folders: their paths and contents. Generated files are left out. */
export function fingerprint(places) {
  const hash = createHash("sha256").update(process.version);
  for (const file of places.flatMap(filesBelow).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const below = path.join(place, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : filesBelow(below);
    return [below];
  });
}

/** Does the work unless `marker` says that it was done for this very fingerprint. */
export function unlessDone(marker, places, work) {
  const now = fingerprint(places);
  if (existsSync(marker) && readFileSync(marker, "utf8") === now) return false;
  work();
  mkdirSync(path.dirname(marker), { recursive: true });
  writeFileSync(marker, now);
  return true;
}
