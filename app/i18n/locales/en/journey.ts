export default {
  // Going on later
  pauseTitle: "Your answers are saved",
  pauseText:
    "Nothing has been sent yet. The answers are kept up to and including {{day}}. Each time you save, they are kept for another seven days.",
  hereTitle: "Go on with this device",
  hereText: "Come back to the survey in the same browser, and the answers are there.",
  resume: "Go on where you were",
  elsewhereTitle: "Go on with another device",
  elsewhereText: "Read the pattern with the camera of your phone, or open your private link on the other device.",
  qrLabel: "QR code with your private link",
  linkLabel: "Your private link",
  mailLink: "Send the link to yourself by e\u2011mail",
  mailSubject: "My link to the survey",
  mailBody: "Go on with your answers, by {{day}}:",
  linkPrivate:
    "The link is the key to your answers. Whoever has it can read and change them until they have been sent, so give it to nobody else. We do not keep it and cannot recover it for you.",

  // The private link
  linkTitle: "Go on with your answers here",
  linkText:
    "The answers are kept up to and including {{day}} and have not been sent. You can go on with both devices at once.",
  linkOwn: "Go on only if it was you who saved the answers.",
  linkOther:
    "In this browser there are other answers that somebody has begun. If you go on, they can no longer be reached from it.",
  linkContinue: "Go on with this device",
  linkSentTitle: "The answers have already been sent",
  linkSentText: "They were sent from another device.",
  linkReceipt: "Show the receipt",
  linkGoneTitle: "The link no longer works",
  linkGoneText:
    "Either it is more than seven days since the answers were saved or sent, or they have been removed. Check also that you have got the whole link.",
  linkGoneBegin: "To the survey",

  // Taking an answer back
  codeTitle: "If you change your mind",
  codeUntil: "Copy the code or take a picture. With it you can take your answer back up to and including {{day}}.",
  codeAlways: "Copy the code or take a picture. With it you can take your answer back as long as the survey is open.",
  codeLabel: "Your receipt code",
  codePrivate:
    "The code never shows what you have answered, but whoever has it can remove the answer. It is on this page alone, for seven days in this browser.",
  codeWhere: "Take the answer back",
  withdrawTitle: "Take your answer back",
  withdrawText:
    "Write the code from the receipt. The answer is erased and cannot be recovered. Reports that have been settled do not change.",
  withdrawNothingShown: "The page never shows what anybody has answered.",
  withdrawCode: "Receipt code",
  withdrawHint: "16 letters and digits. Capitals do not matter, and you can leave out the hyphens.",
  withdraw: "Take the answer back",
  withdrawMistyped: "Check the code. A character is wrong or missing.",
  withdrawUnknown: "Nobody in this survey has that code. Check that the receipt is for this survey.",
  withdrawTooMany: "Too many attempts from here. Wait {{minutes}} minutes and try again.",
  withdrawClosed:
    "The survey is not open, so answers cannot be taken back. What tied codes to answers is removed when it closes.",
  withdrawnTitle: "Your answer has been removed",
  withdrawnText: "It does not count in the result. As long as the survey is open you can answer anew.",
  toSurvey: "To the survey",

  // On a device that many share
  stillThereTitle: "Are you still there?",
  stillThereText:
    "The screen has not been touched for a while. If nobody presses the button within a minute, the survey begins anew for the next person, and answers that have not been sent are removed.",
  stillThereYes: "Yes, show the page again",
  kioskEnd: "End",
  codePrivateKiosk:
    "The code never shows what you have answered, but whoever has it can remove the answer. It is shown on this page alone.",

  // What the script says
  scriptRestored: "What you last wrote on the page is back. It is not saved until you go on.",
  scriptOffline:
    "No connection at the moment. What you have answered stays on the page and is sent when the connection is back.",
  scriptOnline: "The connection is back. Sending.",
  scriptLeft: "{{number}} characters left",
  scriptOver: "{{number}} characters too many",
  scriptStop: "Stop reading",
  leaveEmpty: "Leave this field empty",
  waitTitle: "Wait a little while, then send again",
  waitWhy:
    "Unusually many answers are coming from the same network as yours just now. It may be a library, a school or a mobile network. Your answers are kept and nothing has been lost.",
  waitHow: "Wait {{seconds}} seconds. Then press the button.",
  waitWorking:
    "You need not wait: your device is working out a number instead. It takes a few seconds, and then your answers are sent by themselves.",
  waitSend: "Send my answers",
} as const;
