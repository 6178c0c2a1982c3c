export default {
  title: "Share the survey",
  back: "To the dialogue",
  none: "None of the dialogue's surveys is answered by link. People chosen at random answer with the code in their letter.",
  linkTitle: "Link for everyone",
  linkText: "On the website, in social media and on posters. Everyone answers on a device of their own.",
  kioskTitle: "Tablet that many share",
  kioskText:
    "Open the address on the tablet, in the library for example. After each answer, and when nobody touches the screen, the first page is shown again. Nothing is kept on the tablet, and those who answer cannot leave the survey.",
  kioskHint: "Lock the tablet to the browser (guided access or screen pinning) so that nobody changes the page.",
  qrLink: "QR code to the survey",
  qrKiosk: "QR code to the address for the tablet",
  posterTitle: "Poster",
  posterText: "Print the page, and the poster alone comes out.",
  posterScan: "Read the pattern with the camera of your phone, or write the address in the browser.",
  posterFacts: "It takes about {{minutes}} minutes. You are anonymous.",
  posterCloses: "Answer by {{day}}.",
} as const;
