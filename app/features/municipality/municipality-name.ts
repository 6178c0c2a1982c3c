/** "Gislaveds kommun" → "Gislaveds"; "Borås stad" → "Borås". */
export const withoutKind = (name: string): string => name.trim().replace(/ (kommun|stad)$/i, "");

/**
 * Whether two texts name the same municipality: "Gislaved" and "Gislaveds kommun" do, "Habo" and "Håbo" do not. The
 * genitive adds an s only where the name does not end in one or in a vowel, so both readings are tried.
 */
export function isSameName(one: string, other: string): boolean {
  const readings = (name: string) => {
    const plain = withoutKind(name).toLowerCase().normalize("NFC");
    return plain === name.trim().toLowerCase().normalize("NFC") ? [plain] : [plain, plain.replace(/s$/, "")];
  };
  return readings(one).some((reading) => readings(other).includes(reading));
}
