/**
 * What somebody wrote in a form as it is stored: without space around it and without control characters and halves of
 * characters, which databases refuse in part and nobody can see. A browser counts a line break as one character but sends two.
 */
export function plainText(written: string): string {
  return written
    .replaceAll("\r\n", "\n")
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "")
    .trim();
}
