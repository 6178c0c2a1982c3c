// Unreviewed: offered to residents only when a named reviewer has approved it (docs/decisions).
export default {
  pauseTitle: "Jawaabahaaga waa la kaydiyey",
  pauseText:
    "Weli waxba lama dirin. Jawaabuhu waxay jirayaan ilaa {{day}}. Mar kasta oo aad kaydiso waxay jirayaan toddoba maalmood oo kale.",
  hereTitle: "Ku sii wad aaladdan",
  hereText: "Sahanka ku soo noqo isla biraawsarkan, jawaabuhuna way jirayaan.",
  resume: "Ka sii wad halkii aad joogtay",
  elsewhereTitle: "Ku sii wad aalad kale",
  elsewhereText: "Ku akhri summadda kaamirada telefoonka, ama xiriiriyahaaga gaarka ah ka fur aaladda kale.",
  qrLabel: "Koodhka QR ee xiriiriyahaaga gaarka ah",
  linkLabel: "Xiriiriyahaaga gaarka ah",
  mailLink: "Xiriiriyaha iimayl ahaan isugu dir",
  mailSubject: "Xiriiriyahayga sahanka",
  mailBody: "Ku sii wad jawaabahaaga, ugu dambayn {{day}}:",
  linkPrivate:
    "Xiriiriyuhu waa furaha jawaabahaaga. Qofkii haysta wuu akhrin karaa wuuna beddeli karaa ilaa laga diro, markaa qof kale ha siin. Ma kaydinno, mana kuu soo saari karno.",
  linkTitle: "Halkan ku sii wad jawaabahaaga",
  linkText: "Jawaabaha waa la kaydiyey ilaa {{day}} lamana dirin. Labada aaladoodba isku mar waad ku sii wadan kartaa.",
  linkOwn: "Sii wad kaliya haddii aad adigu kaydisay jawaabaha.",
  linkOther:
    "Biraawsarkan waxaa ku jira jawaabo kale oo qof bilaabay. Haddii aad halkan ku sii waddo, biraawsarkan lagama heli karo kuwaas.",
  linkContinue: "Ku sii wad aaladdan",
  linkSentTitle: "Jawaabaha horey ayaa loo diray",
  linkSentText: "Waxaa laga diray aalad kale.",
  linkReceipt: "Tus rasiidhka",
  linkGoneTitle: "Xiriiriyuhu hadda ma shaqeeyo",
  linkGoneText:
    "Ama waxaa laga joogaa in ka badan toddoba maalmood markii jawaabaha la kaydiyey ama la diray, ama waa la tirtiray. Hubi sidoo kale in xiriiriyuhu dhan yahay.",
  linkGoneBegin: "Sahanka",
  codeTitle: "Haddii aad ka noqoto",
  codeUntil: "Koodhka qoro ama sawir ka qaad. Waxaad ku noqon kartaa jawaabtaada ilaa {{day}}.",
  codeAlways: "Koodhka qoro ama sawir ka qaad. Waxaad ku noqon kartaa jawaabtaada inta sahanku furan yahay.",
  codeLabel: "Koodhka rasiidhkaaga",
  codePrivate:
    "Koodhku weligiis ma muujiyo waxa aad ka jawaabtay, laakiin qofkii haysta wuu tirtiri karaa jawaabta. Wuxuu ku jiraa boggan kaliya, toddoba maalmood biraawsarkan.",
  codeWhere: "Ka noqo jawaabta",
  withdrawTitle: "Ka noqo jawaabtaada",
  withdrawText:
    "Qor koodhka rasiidhka. Jawaabta waa la tirtirayaa dibna looma heli karo. Warbixinnada horey loo ansixiyey lama beddelo.",
  withdrawNothingShown: "Boggu weligiis ma muujiyo waxa qof ka jawaabay.",
  withdrawCode: "Koodhka rasiidhka",
  withdrawHint: "16 xaraf iyo lambar. Xarfaha waaweyn iyo kuwa yaryar waa isku mid, xarriiqyadana waad ka tagi kartaa.",
  withdraw: "Ka noqo jawaabta",
  withdrawMistyped: "Hubi koodhka. Calaamad baa khaldan ama maqan.",
  withdrawUnknown: "Sahankan kuma jiro koodh noocaas ah. Hubi in rasiidhku ku saabsan yahay sahankan.",
  withdrawTooMany: "Isku dayo badan baa halkan laga sameeyey. Sug (daqiiqado: {{minutes}}) oo mar kale isku day.",
  withdrawClosed:
    "Sahanku ma furna, markaa jawaabaha lagama noqon karo. Waxa koodhadhka ku xiraya jawaabaha waa la tirtiraa marka uu xirmo.",
  withdrawnTitle: "Jawaabtaada waa la tirtiray",
  withdrawnText: "Natiijada laguma darin. Inta sahanku furan yahay mar kale waad ka jawaabi kartaa.",
  toSurvey: "Sahanka",
  stillThereTitle: "Weli ma joogtaa?",
  stillThereText:
    "Shaashadda muddo lama taaban. Haddii aan qofna riixin badhanka hal daqiiqo gudaheed, sahanku wuxuu u bilaabmayaa qofka xiga, jawaabaha aan la dirinna waa la tirtirayaa.",
  stillThereYes: "Haa, mar kale tus bogga",
  kioskEnd: "Jooji",
  codePrivateKiosk:
    "Koodhku weligiis ma muujiyo waxa aad ka jawaabtay, laakiin qofkii haysta wuu tirtiri karaa jawaabta. Waxaa lagu muujiyaa boggan kaliya.",
  scriptRestored:
    "Wixii aad bogga ku qortay markii ugu dambaysay waa la soo celiyey. Lama kaydinayo ilaa aad horay u socoto.",
  scriptOffline:
    "Hadda xiriir ma jiro. Jawaabahaagu bogga ayay ku jiraan, waxaana la dirayaa marka xiriirku soo noqdo.",
  scriptOnline: "Xiriirku wuu soo noqday. Waa la dirayaa.",
  scriptLeft: "Xarfaha haray: {{number}}",
  scriptOver: "Xarfaha dheeraadka ah: {{number}}",
  scriptStop: "Jooji akhriska",
  leaveEmpty: "Ka tag goobtan madhan",
  waitTitle: "Wax yar sug, kaddibna mar kale dir",
  waitWhy:
    "Hadda jawaabo ka badan sidii caadiga ahayd ayaa ka imanaya isla shabakadda aad isticmaalayso. Waxay noqon kartaa maktabad, dugsi ama shabakad telefoon. Jawaabahaaga waa la kaydiyey, waxna ma lumin.",
  waitHow: "Sug {{seconds}} ilbiriqsi. Kaddib riix badhanka.",
  waitWorking:
    "Uma baahnid inaad sugto: qalabkaagu wuxuu xisaabinayaa tiro. Waxay qaadanaysaa dhowr ilbiriqsi, kadibna jawaabuhu iskood ayay u dirmayaan.",
  waitSend: "Dir jawaabaha",
} as const;
