export default {
  demo: "DEMO – påhittade siffror",
  draft: "UTKAST",
  hidden: "visas inte",
  contents: "Innehåll",
  page: "Sida",
  pageOf: "av",
  diaryNumber: "Diarienummer {{number}}",
  seal: "Fryst {{day}}. Kontrollsumma (SHA-256): {{hash}}",
} as const;
