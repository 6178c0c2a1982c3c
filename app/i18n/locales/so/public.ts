// Unreviewed: offered to residents only when a named reviewer has approved it (docs/decisions).
export default {
  homeTitle: "Intee la eg ayaad ammaan ku dareemaysaa {{municipality}}?",
  homeIntro:
    "Degmada iyo booliisku waxay rabaan inay ogaadaan. Waxa aad sheegto ayaa qayb ka ah go'aanka waxa ay ballanqaadayaan.",
  homeSurvey_one: "Qiyaastii {{minutes}} daqiiqo. Qof ku garan kara ma jiro.",
  homeSurvey_other: "Qiyaastii {{minutes}} daqiiqo. Qof ku garan kara ma jiro.",
  homeSurveyCloses: "Wuxuu furan yahay ilaa {{day}}.",
  answerSurvey: "Ka jawaab sahanka",
  homeNoSurvey: "Hadda sahan furan ma jiro. Weli waxaad ka warrami kartaa meel.",
  moreToDo: "Waxaad kale oo aad awooddaa",
  tellPlace: "Inaad ka warranto meel",
  tellPlaceText: "Mid aan ammaan ahayn, khatar ah ama iska fiican. Khariidad leh ama la'aan.",
  seePlaces: "Inaad aragto meelaha ay dadka kale ka warrameen",
  seePlacesText: "Khariidad iyo liis leh waxa dad badan sheegeen.",
  seeResults: "Inaad aragto natiijooyinka",
  seePledges: "Inaad la socoto ballanqaadyada {{period}}",
  ledTo: "Waxa ka soo baxay wadahadalkii hore",

  contactOf: "La xiriir {{municipality}}",
  backTo: "U gudub bogga {{municipality}}",
  contactUnknown: "La xiriir xarunta xiriirka ee degmada.",
  contactChoose:
    "Tag bogga degmadaada ee halkan oo raac xiriiriyaha ugu hooseeya, markaas waxaad arki doontaa cidda aad la xiriirayso.",

  privacyTitle: "Xogta shakhsiga ah iyo magac la'aanta",
  privacyIntro:
    "Waa inaad sheegi kartaa fikirkaaga iyada oo aan qofna ogayn inaad adigu ahayd. Halkan waxaa ku qoran waxa la kaydiyo, waxa aan ballanqaadayno iyo waxa aynaan ballanqaadi karin.",
  surveyTitle: "Marka aad sahan ka jawaabto",
  surveyStored:
    "Waxa la kaydiyo waa jawaabahaaga, toddobaadka ay yimaadeen, in ay ahayd internetka, warqad ama telefoon, iyo aagga aad adigu doorato.",
  surveyNotStored:
    "Magaca, ciwaanka, iimaylka, lambarka telefoonka, lambarka IP, saacadda iyo luqadda lalama kaydiyo jawaabta.",
  surveyDraft:
    "Inta aad jawaabayso jawaabuhu waa sir (xog la qariyey). Furuhu wuxuu ku jiraa kaliya kuki biraawsarkaaga ku jira. Wixii aad bilowday waa la tirtiraa markaad dirto, ama toddoba maalmood kaddib.",
  surveyGroups:
    "Dadweynaha lama tuso jadwal leh wax ka yar 30 jawaabood, shaqaalahana lama tuso mid leh wax ka yar 10.",
  tipTitle: "Marka aad meel ka warranto",
  tipStored:
    "Waxa la kaydiyo waa waxa aad qorto, maalinta iyo meesha. Barta khariidadda waxaa loo soo dhaweeyaa 25 mitir ka hor inta aan la kaydin.",
  tipRead:
    "Qof degmada ka mid ah ayaa akhriya warbixinta ka hor inta aan la tirin. Ha qorin magacyo, lambarro baabuur ama wax kale oo qof tilmaamaya.",
  tipShown:
    "Dadweynuhu weligood ma arkaan qoraalkaaga ama bartaada, kaliya inta qof ee ka warrantay meel magac leh ama aag, marka ay yihiin ugu yaraan saddex. Tuhunka ka ganacsiga daroogada iyo hanjabaadaha weligood lama muujiyo.",
  tipLink:
    "Waxaad helaysaa xiriiriye adiga kuu gaar ah oo aad ku aragto waxa ku dhacaya warbixinta. Qofkii haysta xiriiriyaha isaguna wuu arkaa, markaa naftaada u hay.",
  promiseTitle: "Waxa aan ballanqaadayno",
  promiseText:
    "Qofka hela kaydka xogta, nuqullada kaydka ah ama diiwaannada nadiifinta habeenka kaddib jawaab qof kuma xiri karo wax ka fiican inuu qiyaaso dadka isla aaggaas isla toddobaadkaas ka jawaabay.",
  promiseThird:
    "Qof dibadeed ma ogaanayo inaad halkan joogto: farta, khariidadaha iyo wax kasta oo kale waxay ka yimaadaan websaytkan, tirakoob booqdayaal ahna ma jiro.",
  promiseLogs: "Diiwaan booqasho lama hayo.",
  notPromisedTitle: "Waxa aynaan ballanqaadi karin",
  notPromisedText: "Qofka jabsada serferka oo la socda isla marka aad jawaabayso wuu arki karaa waxa aad dirayso.",
  notPromisedRare:
    "Marka dad yar ay ka jawaabaan aag, isku-dar jawaabo oo aan caadi ahayn waa la garan karaa. Waad ka boodi kartaa su'aasha ku saabsan halka aad deggan tahay.",
  notPromisedWords:
    "Waxa aad erayadaada ku qorto way ku shaacin karaan haddii aad sheegto wax aad adigu kaliya taqaan.",
  responsibleTitle: "Cidda mas'uulka ah, saldhigga sharciga iyo muddada",
  responsible: "Cidda mas'uulka ah",
  responsibleText:
    "Degmada wax weydiinaysa ayaa mas'uul ka ah xogta shakhsiga ah. Booliisku wuxuu helaa warbixin kooban iyo warbixinno la eegay, ugu horrayn ma aha jawaabo gaar ah.",
  legalBasis: "Saldhigga sharciga",
  legalBasisText:
    "Hawl dantii guud ah. Degmadu waa inay ka hortagtaa dambiyada sida uu qabo sharciga (2023:196). Jawaabiddu mar walba waa ikhtiyaari.",
  retention: "Muddada",
  retentionText:
    "Jawaabaha iyo warbixinnada waxaa la kaydiyaa inta ay sheegayso qorshaha degmada ee kaydinta iyo tirtirka.",
  publicDocument: "Dukumenti guud",
  publicDocumentText:
    "Jawaabaha iyo warbixinnada la diray waa dukumentiyo guud. Qof kasta wuu codsan karaa inuu akhriyo, sirna lama ballanqaadi karo. Sidaas darteed ma weydiinayno cidda aad tahay.",
  rights: "Xuquuqdaada",
  rightsText:
    "Waxaad degmada weydiin kartaa waxa kugu saabsan ee jira, waxaadna codsan kartaa in la saxo ama la tirtiro. Jawaab aan magac lahayn lama heli karo, maxaa yeelay qofna ma yaqaan tee kuu taal. Haddaadan ku qanacsanayn waxaad u ashtakoon kartaa hay'adda Iswiidhan ee ilaalinta xogta.",
  imyLink: "Hay'adda Iswiidhan ee ilaalinta xogta (Integritetsskyddsmyndigheten)",
  cookiesTitle: "Kukiyada",
  cookiesIntro: "Kuki lama dhigo ka hor intaadan su'aal ka jawaabin, midna looma isticmaalo in lagula socdo.",
  cookieTime: "Muddada",
  cookieDraft: "Wuxuu isku hayaa jawaabahaaga ilaa aad dirto",
  cookieDraftTime: "Toddoba maalmood",
  cookieSession: "Wuxuu shaqaalaha ku hayaa gudaha. Dadka deegaanku weligood ma helaan",
  cookieSessionTime: "Ilaa laga baxo, ugu badnaan laba iyo toban saacadood",
  staffTitle: "Shaqaalaha akoonka leh",
  staffText:
    "Qofka soo gala waxaa laga kaydiyaa magaca, iimaylka, doorka iyo waxa uu nidaamka ka sameeyey, si dambe loogu arko cidda akhriday ee beddeshay.",
} as const;
