export default {
  title: "Så drogs urvalet",
  intro: "Urvalet är draget för sig i varje stratum.",
  colStratum: "Stratum",
  colPopulation: "Invånare (N)",
  colAnswers: "Svar (n)",
  colWeight: "Startvikt (N/n)",
  weights:
    "Startvikten är hur många invånare varje svar står för, innan vikterna rättas efter kön och ålder. Svar är de som bor i kommunen.",
  without_one: "{{number}} svar har inget känt stratum och räknas som ett genomsnittligt svar.",
  without_other: "{{number}} svar har inget känt stratum och räknas som genomsnittliga svar.",
  too_few:
    "Hur många som svarade i varje stratum visas inte, eftersom något stratum eller område har färre än tio svar.",
  answers_changed:
    "Hur många som svarade i varje stratum visas bara för stängda enkäter vars svar är desamma som när resultaten publicerades.",
} as const;
