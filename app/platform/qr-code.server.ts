import { encode } from "uqr";

/** A QR code as one SVG path in a square of `size` modules, the quiet border of four included. */
export interface QrCode {
  size: number;
  path: string;
}

/** Level M stands a crease or a thumb on a printed poster (15 % of it may be lost). */
export function qrCodeOf(text: string): QrCode {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  return { size, path: data.map(rowPath).join("") };
}

/** Each run of dark modules is one rectangle. */
function rowPath(row: boolean[], y: number): string {
  return row
    .map((dark, x) => {
      if (!dark || row[x - 1]) return "";
      const end = row.indexOf(false, x);
      const length = (end === -1 ? row.length : end) - x;
      return `M${x} ${y}h${length}v1h-${length}z`;
    })
    .join("");
}
