import type { FollowUpLevel, Outcome, PledgeActor, TargetKind } from "#app/features/pledge/pledge.schema.ts";
import { demoId } from "./derive.ts";
import { DEMO_MUNICIPALITIES, type DemoMunicipality, type DemoSlug } from "./municipalities.ts";
import { roundIds } from "./rounds.ts";

interface DemoPledge {
  actor: PledgeActor;
  text: string;
  indicator: string;
  unit: string;
  baseline: number;
  target: number;
  targetKind?: TargetKind;
  result: number;
  level?: FollowUpLevel;
  outcome: Outcome;
  followUp: string;
}

type Focus = [title: string, pledges: DemoPledge[]];

const FOLLOWED_ON = "2026-11-09";

/** Pledges for 2025–2026 as they stand in November 2026. Invented, but for what Krokom's own text says is real. */
const PLEDGES: Record<DemoSlug, Focus[]> = {
  gnosjo: [
    [
      "Bedrägerier",
      [
        {
          actor: "jointly",
          text: "Informationsträffar om bedrägerier för äldre",
          indicator: "Informationsträffar under perioden",
          unit: "träffar",
          baseline: 0,
          target: 8,
          result: 9,
          outcome: "fulfilled",
          followUp:
            "Det blev 9 träffar med 214 besökare, en i varje ort och tre till i Gnosjö. Flest frågor gällde falska samtal från banken.",
        },
      ],
    ],
    [
      "Unga och droger",
      [
        {
          actor: "police",
          text: "Besöka alla klasser i årskurs 8 och prata om droger och rekrytering",
          indicator: "Klasser som har fått besök",
          unit: "klasser",
          baseline: 2,
          target: 10,
          result: 10,
          outcome: "fulfilled",
          followUp: "Alla 10 klasser har fått besök. Eleverna ville prata mest om hur man säger nej till en kompis.",
        },
        {
          actor: "municipality",
          text: "Erbjuda alla föräldrar i årskurs 7 en kväll om unga och droger",
          indicator: "Föräldrar som kom",
          unit: "%",
          baseline: 31,
          target: 60,
          result: 52,
          outcome: "partly",
          followUp: "52 procent av hemmen var med, mot 31 procent tidigare. Nästa gång bjuder vi in även digitalt.",
        },
      ],
    ],
  ],
  gislaved: [
    [
      "Trygga platser",
      [
        {
          actor: "municipality",
          text: "Åtgärda rapporterad belysning inom 30 dagar",
          indicator: "Lampor som lagades inom 30 dagar",
          unit: "%",
          baseline: 52,
          target: 80,
          result: 74,
          outcome: "partly",
          followUp:
            "74 procent av 46 rapporter blev klara i tid. De som dröjde gällde kablar i marken, där vi väntade på grävtillstånd.",
        },
      ],
    ],
    [
      "Synlig närvaro",
      [
        {
          actor: "jointly",
          text: "Vuxna ute i centrum på fredags- och lördagskvällar",
          indicator: "Kvällar med nattvandrare, fältare eller polis till fots",
          unit: "kvällar",
          baseline: 38,
          target: 90,
          result: 71,
          outcome: "partly",
          followUp: "71 kvällar hittills. Det är svårast att hitta vandrare under sommaren.",
        },
      ],
    ],
    [
      "Trafik",
      [
        {
          actor: "police",
          text: "Hastighetskontroller vid skolor och förskolor",
          indicator: "Kontroller under perioden",
          unit: "kontroller",
          baseline: 44,
          target: 60,
          result: 63,
          outcome: "fulfilled",
          followUp:
            "63 kontroller vid 14 skolor och förskolor. Nästan alla höll hastigheten när polisen stod där; mätningarna visar vad som händer annars.",
        },
      ],
    ],
  ],
  gotene: [
    [
      "Synlig närvaro",
      [
        {
          actor: "police",
          text: "Fotpatrull i centrala Götene",
          indicator: "Pass till fots under perioden",
          unit: "pass",
          baseline: 41,
          target: 60,
          result: 63,
          outcome: "fulfilled",
          followUp: "63 pass, de flesta på fredagar och lördagar mellan klockan 19 och 23.",
        },
      ],
    ],
    [
      "Bedrägerier",
      [
        {
          actor: "municipality",
          text: "Kurser i säkra vanor på nätet för äldre",
          indicator: "Kurstillfällen under perioden",
          unit: "tillfällen",
          baseline: 4,
          target: 12,
          result: 5,
          outcome: "not_fulfilled",
          followUp:
            "Det blev 5 av 12 tillfällen, eftersom vi saknade kursledare under ett helt år. Biblioteket tar över från januari.",
        },
      ],
    ],
    [
      "Unga och droger",
      [
        {
          actor: "jointly",
          text: "Orossamtal med vårdnadshavare inom en vecka",
          indicator: "Samtal inom en vecka",
          unit: "%",
          baseline: 58,
          target: 90,
          result: 93,
          outcome: "fulfilled",
          followUp: "93 procent av samtalen hölls inom en vecka, mot 58 procent tidigare.",
        },
      ],
    ],
  ],
  krokom: [
    [
      "Bedrägerier",
      [
        {
          actor: "jointly",
          text: "Färre bedrägerier än 145 om året",
          indicator: "Anmälda bedrägerier under ett år",
          unit: "anmälningar",
          baseline: 163,
          target: 145,
          targetKind: "below",
          result: 138,
          level: "effect",
          outcome: "fulfilled",
          followUp:
            "144 anmälda bedrägerier 2024 och 138 under 2025. Utgångsläget, 163 anmälda bedrägerier 2022, och målet, färre än 145 under 2024, är verkliga och står i Krokoms publicerade löfte för 2023–2024. Utfallen här är påhittade.",
        },
      ],
    ],
    [
      "Trafik",
      [
        {
          actor: "municipality",
          text: "Se över trafiken vid alla skolor",
          indicator: "Skolor där trafiken är genomgången och åtgärdad",
          unit: "skolor",
          baseline: 0,
          target: 9,
          result: 6,
          outcome: "partly",
          followUp: "Sex av nio skolor är klara. De tre som återstår ligger vid vägar som Trafikverket sköter.",
        },
      ],
    ],
    [
      "Unga och droger",
      [
        {
          actor: "jointly",
          text: "Föräldrakvällar på alla högstadieskolor varje termin",
          indicator: "Föräldrakvällar under perioden",
          unit: "kvällar",
          baseline: 5,
          target: 12,
          result: 12,
          outcome: "fulfilled",
          followUp: "12 kvällar med polis och socialtjänst på plats.",
        },
      ],
    ],
  ],
  sotenas: [
    [
      "Trafik",
      [
        {
          actor: "police",
          text: "Trafikkontroller på de fem mest tipsade platserna",
          indicator: "Kontroller under perioden",
          unit: "kontroller",
          baseline: 22,
          target: 40,
          result: 31,
          outcome: "partly",
          followUp:
            "31 kontroller hittills. Sommarens planerade kontroller uteblev delvis när polisen behövdes på annat håll.",
        },
      ],
    ],
    [
      "Bedrägerier",
      [
        {
          actor: "municipality",
          text: "Personlig information om bedrägerier till alla som har hemtjänst",
          indicator: "Hemtjänsttagare som har fått informationen",
          unit: "%",
          baseline: 0,
          target: 100,
          result: 100,
          outcome: "fulfilled",
          followUp: "Alla har fått ett besök och en lapp att ha vid telefonen.",
        },
      ],
    ],
    [
      "Båtar och fritidshus",
      [
        {
          actor: "jointly",
          text: "Båt- och grannsamverkan med två möten om året",
          indicator: "Möten under perioden",
          unit: "möten",
          baseline: 1,
          target: 4,
          result: 4,
          outcome: "fulfilled",
          followUp: "Fyra möten i tre hamnar. 118 båtägare märkte sina motorer.",
        },
      ],
    ],
  ],
};

export function pledgeRows() {
  const areas = DEMO_MUNICIPALITIES.flatMap((municipality) =>
    PLEDGES[municipality.slug].map((focus, position) => focusRows(municipality, focus, position)),
  );
  const pledges = areas.flatMap(({ pledges }) => pledges);
  return {
    focusAreas: areas.map(({ focusArea }) => focusArea),
    pledges: pledges.map(({ pledge }) => pledge),
    followUps: pledges.map(({ followUp }) => followUp),
  };
}

function focusRows({ code }: DemoMunicipality, [title, promised]: Focus, position: number) {
  const id = demoId("focus-area", code, title);
  const focusArea = { id, municipalityCode: code, pledgePeriodId: roundIds(code).currentPeriod, title, position };
  const pledges = promised.map(({ result, level = "production", outcome, followUp, ...facts }, index) => {
    const pledgeId = demoId("pledge", code, facts.text);
    return {
      pledge: {
        id: pledgeId,
        municipalityCode: code,
        focusAreaId: id,
        targetKind: "at_least" satisfies TargetKind,
        ...facts,
        position: index,
      },
      followUp: {
        id: demoId("follow-up", code, facts.text),
        pledgeId,
        followsOn: FOLLOWED_ON,
        level,
        value: result,
        text: followUp,
        outcome,
      },
    };
  });
  return { focusArea, pledges };
}
