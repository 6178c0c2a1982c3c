import { type FaultPlace, FileFault, shortened } from "#app/platform/files/file-fault.ts";
import type { Point } from "#app/statistics/spatial/geometry.ts";
import type { TipCategoryCode } from "./categories.ts";
import { categoryOfEvent, ownCategory } from "./event-category.ts";

/** What a row of somebody else's list says, before it is known where that is. */
export interface TipRecord {
  row: number;
  /** The same for the same row of the same list, whenever it is read. */
  key: string;
  category: TipCategoryCode;
  description: string;
  /** Undefined where the list has no dates. */
  receivedOn?: string;
  /** Said to lie in: a municipality's name or code. */
  municipality?: string;
  /** What the position is the position of: a square, a town – or a whole municipality or county. */
  location?: string;
  point?: Point;
}

const COLUMNS = {
  id: ["id", "nr", "event_id", "ärende"],
  type: ["category", "kategori", "type", "typ", "händelse"],
  description: ["description", "beskrivning", "summary", "sammanfattning", "text", "kommentar"],
  title: ["name", "title", "rubrik"],
  date: ["datetime_iso", "datetime", "date", "datum", "tid"],
  municipality: ["kommun", "kommunkod", "kommunnamn", "municipality"],
  location: ["location_name", "location", "plats", "place", "ort"],
  lat: ["lat", "latitude", "latitud"],
  lon: ["lon", "lng", "long", "longitude", "longitud"],
} as const;

type Field = keyof typeof COLUMNS;

/** Reads the rows of one list. @throws FileFault when its columns do not say what happened */
export class TipReader {
  private readonly indexes: Record<Field, number>;
  private readonly times = new Map<string, number>();

  constructor(
    private readonly file: string,
    private readonly columns: string[],
  ) {
    const names = columns.map((column) => column.toLowerCase());
    const find = (wanted: readonly string[]) => wanted.map((name) => names.indexOf(name)).find((index) => index >= 0);
    this.indexes = Object.fromEntries(
      Object.entries(COLUMNS).map(([field, wanted]) => [field, find(wanted) ?? -1]),
    ) as Record<Field, number>;
    if (this.indexes.type < 0 && this.indexes.description < 0) {
      throw new FileFault(file, "there is no column for what happened (category or description).", { row: 1 });
    }
  }

  /** @throws FileFault naming the row and column that cannot be read */
  read(row: number, cells: string[]): TipRecord {
    const cell = (field: Field) => cells[this.indexes[field]]?.trim() || undefined;
    const type = cell("type");
    return {
      row,
      key: this.keyOf(row, cells, cell("id")),
      category: type ? categoryOfEvent(type) : "X1",
      // An event's own name is kept: several share a category of ours.
      description: [type && !ownCategory(type) && type, cell("description") ?? cell("title")]
        .filter(Boolean)
        .join(": "),
      receivedOn: this.day(row, cell("date")),
      municipality: cell("municipality"),
      location: cell("location"),
      point: this.point(row, cell("lat"), cell("lon")),
    };
  }

  /** Its number in the list; where there is none, the row's words, and how often they have come. */
  private keyOf(row: number, cells: string[], id: string | undefined): string {
    const words = id ?? cells.join("\u0000");
    const times = (this.times.get(words) ?? 0) + 1;
    this.times.set(words, times);
    if (id && times > 1) throw this.fault(`“${shortened(id)}” occurs twice.`, row, "id");
    return id ?? `${words}\u0000${times}`;
  }

  private day(row: number, date: string | undefined): string | undefined {
    if (date === undefined) return undefined;
    const day = date.match(/^\d{4}-\d{2}-\d{2}(?!\d)/)?.[0];
    if (day && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day)) return day;
    throw this.fault(`“${shortened(date)}” is no day such as 2026-09-07.`, row, "date");
  }

  private point(row: number, lat: string | undefined, lon: string | undefined): Point | undefined {
    if (lat === undefined && lon === undefined) return undefined;
    return { lat: this.degrees(row, "lat", lat, 90), lon: this.degrees(row, "lon", lon, 180) };
  }

  private degrees(row: number, field: "lat" | "lon", text: string | undefined, most: number): number {
    const degrees = Number(text?.replace(",", ".") || Number.NaN);
    if (Math.abs(degrees) <= most) return degrees;
    throw this.fault(`“${shortened(text ?? "")}” is no ${field === "lat" ? "latitude" : "longitude"}.`, row, field);
  }

  private fault(what: string, row: number, field: Field): FileFault {
    const place: FaultPlace = { row, column: this.columns[this.indexes[field]] };
    return new FileFault(this.file, what, place);
  }
}
