import { openCsv } from "#app/platform/files/csv.server.ts";
import { readText } from "#app/platform/files/text.server.ts";
import { type AreaRecord, readAreaGeoJson, readTownRow } from "./area-file.ts";

/** Reads GeoJSON or CSV, whichever the content is. @throws FileFault */
export async function readAreaFile(file: string): Promise<{ records: AreaRecord[]; warnings: string[] }> {
  const content = await readText(file);
  if (/^\s*[{[]/.test(content)) return readAreaGeoJson(file, content);
  const csv = await openCsv(file);
  const records: AreaRecord[] = [];
  for await (const { row, cells } of csv.rows()) records.push(readTownRow(file, csv.columns, row, cells));
  return { records, warnings: [] };
}
