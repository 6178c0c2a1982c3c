import { expect, test } from "vitest";
import { soundsUrgent } from "#app/features/tip/urgency.ts";

test.each([
  "Hjälp mig, han är kvar utanför",
  "De slåss och en BLÖDER",
  "Jag vill ta mitt liv",
  "tankar på självmordsförsök",
  "Det brinner i containern!",
  "Någon har blivit knivhöggs här",
  "hjälp\n  oss",
  "ring polisen, det pågår nu".normalize("NFD"),
  "There is a man with a gun, he has a gun",
  "She is bleeding, please call the police",
  "I am afraid for my life",
])("sounds urgent: %s", (text) => {
  expect(soundsUrgent(undefined, text)).toBe(true);
});

test.each([
  "Lampan är trasig sedan i våras",
  "Kommunen borde hjälpa till med snöröjningen",
  "Mopederna kör fort förbi skolan varje kväll",
  "Klottret på tunneln, en bild av en bomullstuss",
  "The street lamp has been broken since spring",
  "Grapes and drapes by the therapist",
  "",
])("sounds like any other day: %s", (text) => {
  expect(soundsUrgent(text, null)).toBe(false);
});
