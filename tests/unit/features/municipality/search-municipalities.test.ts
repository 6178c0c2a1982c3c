import { expect, test } from "vitest";
import { searchMunicipalities } from "#app/features/municipality/search-municipalities.ts";

const ALL = [
  ["Gislaveds kommun", "Jönköpings län"],
  ["Gnosjö kommun", "Jönköpings län"],
  ["Götene kommun", "Västra Götalands län"],
  ["Jönköpings kommun", "Jönköpings län"],
  ["Malung-Sälens kommun", "Dalarnas län"],
  ["Upplands Väsby kommun", "Stockholms län"],
].map(([name = "", countyName = ""]) => ({ name, countyName }));

test.each([
  ["gnosjö", ["Gnosjö kommun"]],
  ["  GNOSJO kommun ", ["Gnosjö kommun"]],
  ["g", ["Gislaveds kommun", "Gnosjö kommun", "Götene kommun"]],
  ["jönköping", ["Jönköpings kommun", "Gislaveds kommun", "Gnosjö kommun"]],
  ["sälen", ["Malung-Sälens kommun"]],
  ["väsby", ["Upplands Väsby kommun"]],
  ["osjö", []],
  ["<script>", []],
  ["", ALL.map(({ name }) => name)],
  ["%_*(", ALL.map(({ name }) => name)],
])("%j fits %j", (written, names) => {
  expect(searchMunicipalities(ALL, written).map(({ name }) => name)).toEqual(names);
});
