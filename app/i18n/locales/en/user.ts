export default {
  forStaff: "For staff",
  signInTitle: "Sign in",
  signIn: "Sign in",
  signInHelp:
    "Have you forgotten your password? Ask an administrator in your municipality for a link to choose a new one.",
  signedOut: "You are signed out.",
  signInWrong: "The e-mail address or the password is wrong.",
  signInTooMany: "Too many attempts. Wait {{minutes}} minutes and try again.",
  signInDemoElsewhere:
    "Demo accounts sign in only on the computer that runs Lyhörd. Start it with LYHORD_DEMO=on to allow others.",
  email: "E-mail address",
  emailMissing: "Write your e-mail address, such as name@municipality.se",
  password: "Password",
  passwordMissing: "Write your password",
} as const;
