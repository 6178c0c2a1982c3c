// Unreviewed: offered to residents only when a named reviewer has approved it (docs/decisions).
export default {
  lead: "{{municipality}} iyo booliisku waxay ku weydiinayaan adiga oo halkan deggan, ka shaqeeya ama jooga.",
  factTime_one: "Waxay qaadanaysaa qiyaastii {{minutes}} daqiiqo.",
  factTime_other: "Waxay qaadanaysaa qiyaastii {{minutes}} daqiiqo.",
  factCount_one: "Waa {{count}} su'aal.",
  factCount_other: "Waa {{count}} su'aalood.",
  factCloses: "Maalinta ugu dambaysa ee la jawaabi karo waa {{day}}.",
  factAnonymous: "Qof garan kara ma jiro, uma baahnid inaad soo gasho akoon.",
  howAnonymous: "Sidee bay u shaqaysaa",
  begin: "Bilow inaad jawaabto",
  resume: "Ka sii wad halkii aad joogtay",
  resumeTitle: "Waxaad ku bilowday jawaabta biraawsarkan",
  resumeText:
    "Jawaabaha weli lama dirin. Waxay kaydsanaan doonaan toddoba maalmood laga bilaabo markii ugu dambaysay ee aad kaydisay.",
  beginAgain: "Tirtir jawaabaha oo dib u bilow",
  sentTitle: "Jawaabo ayaa horey looga diray biraawsarkan",
  sentText: "Qof kale ma ka jawaabayaa halkan? Markaas bilaaba jawaab cusub.",
  beginAnother: "Bilow jawaab cusub",
  upcomingTitle: "Sahanku weli ma furmin",
  upcomingText: "Waxaad jawaabi kartaa laga bilaabo {{day}}. Soo noqo markaas.",
  closedTitle: "Sahanku waa xiran yahay",
  closedText: "Maalintii ugu dambaysay ee la jawaabi karay waxay ahayd {{day}}.",
  byLetterTitle: "Sahankan waxaa loogu talagalay dad si bakhtiyaanasiib ah loo doortay",
  byLetterText:
    "Kaliya dadka warqad helay ayaa jawaabi kara, maxaa yeelay dadka la doortay waa inay matalaan dhammaan dadka degmada deggan. Warqad ma heshay? U jawaab sida warqadda ku qoran.",
  ledToTitle: "Waxa ka soo baxay markii hore",
  resultsTitle: "Goorta aad ogaanayso natiijada",
  resultsText:
    "Natiijada waxaa la soo bandhigayaa {{day}}. Markaas waxaad arki doontaa waxa dadku wadajir uga jawaabeen, kaddibna waxa degmada iyo booliisku ballanqaadayaan.",
  whyTitle: "Sababta aan u weydiinayno",
  whyText:
    "Jawaabuhu waxay qayb ka yihiin aasaaska ballanqaadka muwaadiniinta (medborgarlöfte): waxa degmada iyo booliisku wadajir u ballanqaadayaan inay ka shaqeeyaan halka aad deggan tahay.",
  otherWaysTitle: "Ku jawaab warqad ama telefoon",
  otherWaysText: "Waxaad helaysaa su'aalo la mid ah. Sheeg sida aad rabto:",
  otherWaysUnknown: "La xiriir xarunta xiriirka ee degmada, waxaadna heli doontaa su'aalo la mid ah.",
  phone: "Wac {{phone}}",
  email: "U qor {{email}}",

  promiseTitle: "Sida aan laguu garanayn",
  promiseStored:
    "Jawaabtaada waxaa lala kaydiyaa kaliya toddobaadka ay timid iyo aagga aad adigu doorato. Lama kaydiyo magaca, iimaylka, lambarka IP, saacadda ama luqadda.",
  promiseOrder:
    "Habeen kasta jawaabaha waxaa dib loogu qoraa si aan kala horrayn lahayn, si aan qofna dambe u arki karin cidda cid ka hor jawaabtay.",
  promiseDraft:
    "Inta aad jawaabayso jawaabaha waxaa loo kaydiyaa si sir ah (xog la qariyey). Furuhu wuxuu ku jiraa kaliya kuki (cookie) biraawsarkaaga ku jira, kaas oo la dhigo markaad bixiso jawaabtaada koowaad, iyo xiriiriyahaaga gaarka ah haddii aad aalad kale ku sii waddo. Jawaabaha sirta ah waa la tirtiraa markaad dirto, ama toddoba maalmood kaddib.",
  promiseDraftKiosk:
    "Inta aad jawaabayso jawaabaha waxaa loo kaydiyaa si sir ah (xog la qariyey). Furuhu wuxuu ku jiraa kaliya kuki (cookie) biraawsarkan ku jira, kaas oo la tirtiro markaad dirto, markaad dhammayso iyo marka bogga koowaad la tuso qofka xiga. Jawaabaha sirta ah waa la tirtiraa markaad dirto ama dhammayso, haddii kale toddoba maalmood kaddib.",
  notPromisedTitle: "Waxa aynaan ballanqaadi karin",
  notPromisedServer: "Qofka jabsada serferka oo la socda isla marka aad jawaabayso wuu arki karaa waxa aad dirayso.",
  notPromisedRare:
    "Marka dad yar ay ka jawaabaan aag isla toddobaadkaas, isku-dar jawaabo oo aan caadi ahayn waa la garan karaa. Waad ka boodi kartaa su'aasha ku saabsan halka aad deggan tahay. Magacyo ha qorin.",
  privacyTitle: "Xogta shakhsiga ah iyo dukumentiga guud",
  controller: "Cidda mas'uulka ah",
  controllerText:
    "{{municipality}} ayaa mas'uul ka ah xogta shakhsiga ah. Booliisku wuxuu ugu horrayn helaa warbixin kooban, ma aha jawaabo gaar ah.",
  legalBasis: "Saldhigga sharciga",
  legalBasisText: "Hawl dantii guud ah. Jawaabiddu waa ikhtiyaari.",
  retention: "Muddada",
  retentionText:
    "Jawaabaha aad bilowday: toddoba maalmood. Jawaabaha la diray: inta ay sheegayso qorshaha degmada ee kaydinta iyo tirtirka. Degmada weydii waxa khuseeya.",
  publicDocument: "Dukumenti guud",
  publicDocumentText:
    "Jawaabaha la diray waa dukumentiyo guud. Qof kasta wuu codsan karaa inuu akhriyo. Sir lama ballanqaadi karo, sidaas darteed ma weydiinayno cidda aad tahay.",
  rights: "Xuquuqdaada",
  rightsText:
    "Marka jawaabta la diro lama beddeli karo lamana tirtiri karo, maxaa yeelay qofna ma yaqaan tee kuu taal. Waxaad u ashtakoon kartaa hay'adda Iswiidhan ee ilaalinta xogta (Integritetsskyddsmyndigheten).",
  contact: "Xiriir",

  part: "Qaybta {{number}} ee {{count}}",
  skipAny: "Waad ka boodi kartaa su'aal kasta.",
  next: "Xiga",
  saveAndCheck: "Kaydi oo u gudub hubinta",
  previous: "Dib u noqo",
  pause: "Kaydi oo hadhow sii wad",

  checkTitle: "Hubi jawaabahaaga",
  checkIntro: "Weli waxba lama dirin. Dib u eeg jawaabaha oo beddel waxa aad rabto.",
  noAnswer: "Jawaab ma jirto",
  change: "Beddel",
  answer: "Jawaab",
  changeOn: "jawaabta su'aasha: {{question}}",
  answerOn: "su'aasha: {{question}}",
  factCountUpTo_one: "Waa ugu badnaan {{count}} su'aal.",
  factCountUpTo_other: "Waa ugu badnaan {{count}} su'aalood. Qof walba isku mid ma helo.",
  mustAnswer: "Ka jawaab su'aasha: {{question}}",
  answerNeeded: "Su'aashan waa in laga jawaabaa",
  quoted: "”{{text}}”",
  droppedTitle_one: "Hal jawaab hadda lama muujinayo, lamana dirayo",
  droppedTitle_other: "{{count}} jawaabood hadda lama muujinayo, lamana dirayo",
  droppedBecause: "Jawaabta {{question}} hadda lama muujinayo maxaa yeelay waxaad beddeshay jawaabtaada {{because}}.",
  sendTitle: "Dir",
  sendText:
    "Markaad dirto kaddib jawaabaha lama beddeli karo lamana tirtiri karo, maxaa yeelay qofna ma yaqaan kuwa kuu yaal.",
  send: "Dir jawaabaha",
  emptyTitle: "Weli su'aal kamaad jawaabin",
  emptyText: "Ka jawaab ugu yaraan hal su'aal, markaas waad diri kartaa.",
  toQuestions: "Su'aalaha",

  closedMeanwhileText:
    "Sahanku wuxuu xirmay {{day}}, sidaas darteed jawaabahaaga lama qaabili karin. Waxba oo aad ka jawaabtay lama dirin, wixii biraawsarka ku kaydsanaana waxaa lagu tirtiri doonaa toddoba maalmood gudahood.",
  closedMeanwhileStill: "Taas beddelkeeda waxaad samayn kartaa:",
  tellOfPlace: "Ka warran meel aad ku dareento ammaan darro ama ammaan",
  toHome: "Bogga hore: {{municipality}}",
  lostTitle: "Jawaabihii aad bilowday ma jiraan hadda",
  lostText:
    "Jawaabaha aad bilowday waxaa la kaydiyaa toddoba maalmood, biraawsarka aad ka bilowday. Midna lama dirin, dibna looma heli karo.",
  lostCookie:
    "Ma waxay dhacaysaa isla markaad jawaabto? Markaas biraawsarku ma oggola kukiyada. Sahanku wuxuu u baahan yahay hal kuki oo isku haya jawaabaha ilaa aad dirto. U oggolow kukiyada websaytkan, ama ku jawaab warqad ama telefoon.",
  startAgain: "Dib u bilow",

  receiptTitle: "Mahadsanid, jawaabahaaga waa la diray",
  receiptLate: "Isbeddelka laguma darin",
  receiptLateText:
    "Jawaabaha horey ayaa loo diray markii aad kaydisay. Kuwii marka hore la diray ayaa la isticmaalayaa.",
  nextTitle: "Waxa hadda dhacaya",
  nextCounted: "Jawaabaha waxaa lala tiriyaa kuwa dadka kale. Kooxaha leh jawaabo yar weligood keligood lama muujiyo.",
  nextResults: "Natiijada waxaa la soo bandhigayaa {{day}}.",
  nextResultsUnknown: "Natiijada waxaa lagu soo bandhigayaa bogga degmada ee halkan.",
  nextPledge:
    "Degmada iyo booliisku waxay doortaan waxa ay ballanqaadayaan inay ka shaqeeyaan, kaddibna waxay sheegaan sida ay u socoto.",
  receiptPlaceTitle: "Ma jirtaa meel aad ka fikirayso?",
  receiptOtherTitle: "Qof kale ma ka jawaabayaa halkan?",
  receiptOtherText: "Ma wadaagtaan kumbuyuutar ama telefoon? Xir bogga markaad dhammayso, ama bilow jawaab cusub.",
  resumeElsewhere: "Ku sii wad aalad kale",
  notPromisedCode:
    "Jawaabtaada waxaa lala kaydiyaa faraha koodhka rasiidhka, si aad jawaabta dib ugu noqon karto. Qofka haysta koodhkaaga iyo furaha degmada labadaba wuxuu ku heli karaa jawaabtaada. Faraha waa la tirtiraa marka sahanku xirmo.",
  rightsWithdrawable:
    "Marka jawaabta la diro waxaad dib ugu noqon kartaa koodhka rasiidhka ilaa sahanku ka xirmo. Lama beddeli karo. Degmadu waxay tirtiri kartaa jawaabaha sida uu qabo go'aanka {{purgeDecision}}. Waxaad u ashtakoon kartaa hay'adda Iswiidhan ee ilaalinta xogta (Integritetsskyddsmyndigheten).",
  sendWithdrawable:
    "Markaad dirto kaddib jawaabaha lama beddeli karo. Rasiidhka waxaad ka helaysaa koodh aad dib ugu noqon karto inta sahanku furan yahay.",
  factKiosk: "Shaashaddan waxba laguma kaydiyo. Qofka kaa dambeeya ma arko waxa aad ka jawaabtay.",
  endUnsent: "Jooji adiga oo aan dirin",
  kioskNextTitle: "Shaashaddan waa lagu dhammeeyey",
  kioskNextText:
    "Waxba oo aad ka jawaabtay halkan kuma haraan. In yar kaddib waxaa la tusayaa bogga koowaad qofka xiga.",
  kioskDone: "U dhiib qofka xiga",
  skipAllBut: "Waad ka boodi kartaa dhammaan su'aalaha marka laga reebo {{questions}}.",
  readAloud: "Bogga kor u akhri",
} as const;
