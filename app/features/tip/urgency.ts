/**
 * Words that say that somebody is in danger now. Better once too often: the answer is only that help is shown again and
 * that staff read the tip first. `*` stands for any ending.
 */
const DANGER = [
  // Swedish
  "akut",
  "hjälp mig",
  "hjälp oss",
  "ring polisen",
  "ring 112",
  "rädd för mitt liv",
  "fara för liv*",
  "livsfara",
  "i fara",
  "ta mitt liv",
  "ta livet av mig",
  "vill inte leva",
  "självmord*",
  "döda mig",
  "döda henne",
  "döda honom",
  "dödshot*",
  "blöder",
  "knivhögg*",
  "knivskuren",
  "knivman",
  "skottlossning*",
  "skjuter mot",
  "skjutvapen",
  "har vapen",
  "bomb*",
  "brinner",
  "våldtäkt*",
  "våldtar",
  "blir slagen",
  "slår mig",
  "misshandlas",
  "jagar mig",
  "förföljer mig",
  // English
  "emergency",
  "help me",
  "help us",
  "call the police",
  "call 112",
  "afraid for my life",
  "in danger",
  "kill myself",
  "kill me",
  "kill her",
  "kill him",
  "suicid*",
  "want to die",
  "bleeding",
  "stabbed",
  "stabbing",
  "shooting at",
  "gunshot*",
  "has a gun",
  "on fire",
  "raped",
  "rape",
  "being beaten",
  "beats me",
  "hitting me",
  "chasing me",
  "following me",
];

const pattern = new RegExp(`(?<![\\p{L}\\d])(${DANGER.map(asPattern).join("|")})(?![\\p{L}\\d])`, "iu");

function asPattern(words: string): string {
  return words.replaceAll(" ", "\\s+").replaceAll("*", "\\p{L}*");
}

/** Whether any of the texts sounds as if somebody needs help at once. */
export function soundsUrgent(...texts: (string | undefined | null)[]): boolean {
  return texts.some((text) => text && pattern.test(text.normalize("NFC")));
}
