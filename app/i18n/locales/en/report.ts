export default {
  demo: "DEMO – invented figures",
  draft: "DRAFT",
  hidden: "not shown",
  contents: "Contents",
  page: "Page",
  pageOf: "of",
  diaryNumber: "Register number {{number}}",
  seal: "Frozen on {{day}}. Checksum (SHA-256): {{hash}}",
};
