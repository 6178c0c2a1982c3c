import { demoBorder } from "./borders.ts";
import { demoId } from "./derive.ts";
import { DEMO_FIGURES } from "./figures.ts";
import { DEMO_MUNICIPALITIES, type DemoMunicipality } from "./municipalities.ts";

export const areaId = (code: string, key: string) => demoId("area", code, key);
export const placeId = (code: string, name: string) => demoId("place", code, name);
export const policeAreaId = (name: string) => demoId("police-area", name);

const AGE_CATEGORIES = ["16_29", "30_49", "50_64", "65_84"] as const;
const MARGIN_SOURCE = "DEMO – påhittade andelar";

export function municipalityRows() {
  const policeAreas = [...new Set(DEMO_MUNICIPALITIES.map((municipality) => municipality.policeArea))];
  return {
    policeAreas: policeAreas.map((name) => ({ id: policeAreaId(name), name })),
    municipalities: DEMO_MUNICIPALITIES.map(municipalityRow),
    areas: DEMO_MUNICIPALITIES.flatMap(({ code, areas }) =>
      areas.map((area, position) => ({ id: areaId(code, area.key), municipalityCode: code, position, ...area })),
    ),
    places: DEMO_MUNICIPALITIES.flatMap(({ code, places }) =>
      places.map(({ area, ...place }) => ({
        id: placeId(code, place.name),
        municipalityCode: code,
        areaId: areaId(code, area),
        ...place,
      })),
    ),
    margins: DEMO_MUNICIPALITIES.flatMap(marginRows),
  };
}

function municipalityRow({
  code,
  slug,
  name,
  countyName,
  population,
  lat,
  lon,
  contactPhone,
  policeArea,
}: DemoMunicipality) {
  return {
    code,
    slug,
    name,
    countyName,
    population,
    lat,
    lon,
    border: demoBorder(code),
    contactEmail: `trygghet-${slug}@kommun.example`,
    contactPhone,
    policeAreaId: policeAreaId(policeArea),
  };
}

function marginRows({ code, slug }: DemoMunicipality) {
  const figures = DEMO_FIGURES[slug];
  const row = (dimension: string, category: string, percent: number) => ({
    municipalityCode: code,
    dimension,
    category,
    share: percent / 100,
    source: MARGIN_SOURCE,
  });
  return [
    row("sex", "woman", figures.women),
    row("sex", "man", 100 - figures.women),
    ...AGE_CATEGORIES.map((category, index) => row("age", category, figures.ages[index] ?? 0)),
  ];
}
