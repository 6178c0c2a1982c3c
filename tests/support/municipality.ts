import type { Database } from "#app/platform/database/database.server.ts";

/** A square municipality of about 22 by 22 kilometres with two towns, countryside and one named place. */
export async function makeMunicipality(db: Database, code = "0001", west = 13): Promise<{ code: string }> {
  const ring = [
    [west, 57],
    [west + 0.4, 57],
    [west + 0.4, 57.2],
    [west, 57.2],
    [west, 57],
  ];
  await db.municipality.create({
    data: {
      code,
      slug: `kommun-${code}`,
      name: `Kommun ${code}`,
      countyName: "Länet",
      lat: 57.1,
      lon: west + 0.2,
      border: JSON.stringify({ type: "Polygon", coordinates: [ring] }),
    },
  });
  const area = (key: string, kind: string, lat: number | null, lon: number | null) => ({
    id: `${code}-${key}`,
    municipalityCode: code,
    key,
    name: key[0]?.toUpperCase() + key.slice(1),
    kind,
    lat,
    lon,
  });
  await db.area.createMany({
    data: [
      area("norr", "town", 57.15, west + 0.1),
      area("syd", "town", 57.05, west + 0.3),
      area("landsbygd", "countryside", null, null),
    ],
  });
  await db.place.create({
    data: {
      id: `${code}-torget`,
      municipalityCode: code,
      areaId: `${code}-norr`,
      name: "Stora torget",
      kind: "square",
      lat: 57.1502,
      lon: west + 0.1002,
    },
  });
  return { code };
}
