import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

/** The site map: the whole product on one screen. Addresses are promised to others (docs/decisions/0001). */
export default [
  layout("routes/public/product.tsx", [
    index("routes/public/start.tsx"),
    route("integritet", "routes/public/privacy.tsx"),
    route("tillganglighet", "routes/public/accessibility.tsx"),
  ]),
  route("healthz", "routes/files/healthz.ts"),

  route("logga-in", "routes/public/sign-in.tsx"),
  route("logga-ut", "routes/public/sign-out.ts"),
  route("inbjudan/:token", "routes/public/invitation.tsx"),
  route("personal", "routes/staff/layout.tsx", [
    index("routes/staff/choose-municipality.tsx"),
    route(":kommun", "routes/staff/municipality.tsx", [
      index("routes/staff/overview.tsx"),
      route("dialoger", "routes/staff/dialogues.tsx"),
      route("dialoger/:dialogue", "routes/staff/dialogue.tsx", { id: "staff-dialogue" }),
      route("dialoger/:dialogue/enkat/:enkat", "routes/staff/dialogue.tsx", { id: "staff-dialogue-survey" }),
      route("dialoger/:dialogue/enkat/:enkat/:fraga", "routes/staff/dialogue-question.tsx"),
      route("platser", "routes/staff/tips.tsx"),
      route("platser/:id", "routes/staff/tip.tsx"),
      route("underlag", "routes/staff/reports.tsx"),
      route("underlag/:id", "routes/staff/report.tsx"),
      route("underlag/:id/kapitel/:key", "routes/staff/report-chapter.tsx"),
      route("underlag/:id/forhandsgranska", "routes/staff/report-preview.tsx"),
      route("underlag/:id/frys", "routes/staff/report-freeze.tsx"),
      route("anvandare", "routes/staff/users.tsx"),
      route("anvandare/bjud-in", "routes/staff/invite.tsx"),
      route("anvandare/:membership", "routes/staff/member.tsx"),
      route("installningar", "routes/staff/settings.tsx"),
      route("installningar/gallring", "routes/staff/settings-purge.tsx"),
      route("handelser", "routes/staff/audit.tsx"),
      route("dialoger/:dialogue/export", "routes/staff/dialogue-export.tsx"),
    ]),
  ]),

  route("personal/:kommun/dialoger/:dialogue/export/:format", "routes/files/dialogue-export.ts"),
  route("personal/:kommun/underlag/:id/export/:format", "routes/files/report-export.ts"),
  route("personal/:kommun/dialoger/:dialogue/svar/export/:format", "routes/files/raw-export.ts"),

  route("tips/:reference", "routes/public/tip-status.tsx"),
  route(":kommun", "routes/public/municipality.tsx", [
    index("routes/public/municipality-home.tsx"),
    route("resultat", "routes/public/results-index.tsx"),
    route("resultat/:dialogue", "routes/public/results.tsx", { id: "results" }),
    route("resultat/:dialogue/enkat/:enkat", "routes/public/results.tsx", { id: "results-survey" }),
    route("resultat/:dialogue/enkat/:enkat/:fraga", "routes/public/results-question.tsx"),
    route("enkat/:slug", "routes/public/survey-landing.tsx"),
    route("enkat/:slug/kontrollera", "routes/public/survey-check.tsx"),
    route("enkat/:slug/kvitto", "routes/public/survey-receipt.tsx"),
    route("enkat/:slug/:section", "routes/public/survey-section.tsx"),
    route("karta", "routes/public/map.tsx"),
    route("loften", "routes/public/pledges.tsx"),
    route("tipsa", "routes/public/tip.tsx"),
  ]),
] satisfies RouteConfig;
