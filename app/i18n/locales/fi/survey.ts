// Unreviewed: offered to residents only when a named reviewer has approved it (docs/decisions).
export default {
  lead: "{{municipality}} ja poliisi kysyvät sinulta, joka asut, työskentelet tai oleskelet täällä.",
  factTime_one: "Vastaaminen kestää noin {{minutes}} minuutin.",
  factTime_other: "Vastaaminen kestää noin {{minutes}} minuuttia.",
  factCount_one: "Kysymyksiä on {{count}}.",
  factCount_other: "Kysymyksiä on {{count}}.",
  factCloses: "Voit vastata viimeistään {{day}}.",
  factAnonymous: "Vastaat nimettömästi, eikä sinun tarvitse kirjautua sisään.",
  howAnonymous: "Näin se toimii",
  begin: "Aloita vastaaminen",
  resume: "Jatka siitä, mihin jäit",
  resumeTitle: "Olet aloittanut vastaamisen tässä selaimessa",
  resumeText: "Vastauksia ei ole vielä lähetetty. Ne säilyvät seitsemän päivää siitä, kun viimeksi tallensit.",
  beginAgain: "Poista vastaukset ja aloita alusta",
  sentTitle: "Tästä selaimesta on jo lähetetty vastaukset",
  sentText: "Vastaako joku muu täältä? Aloittakaa silloin uusi vastaus.",
  beginAnother: "Aloita uusi vastaus",
  upcomingTitle: "Kysely ei ole vielä auki",
  upcomingText: "Voit vastata alkaen {{day}}. Tule silloin takaisin.",
  closedTitle: "Kysely on suljettu",
  closedText: "Viimeinen vastauspäivä oli {{day}}.",
  byLetterTitle: "Tämä tutkimus on tarkoitettu satunnaisesti valituille",
  byLetterText:
    "Vain kirjeen saaneet voivat vastata, koska otoksen on vastattava kaikkia kunnan asukkaita. Oletko saanut kirjeen? Vastaa kirjeessä kerrotulla tavalla.",
  ledToTitle: "Tähän edellinen kierros johti",
  resultsTitle: "Milloin saat tietää tuloksen",
  resultsText:
    "Tulos esitetään {{day}}. Silloin näet, mitä kaikki yhdessä vastasivat, ja sen jälkeen, mitä kunta ja poliisi lupaavat.",
  whyTitle: "Miksi kysymme",
  whyText:
    "Vastaukset ovat osa kansalaislupauksen (medborgarlöfte) pohja-aineistoa: se on se, mitä kunta ja poliisi yhdessä lupaavat tehdä asuinpaikassasi.",
  otherWaysTitle: "Vastaa paperilla tai puhelimessa",
  otherWaysText: "Saat samat kysymykset. Kerro, miten haluat vastata:",
  otherWaysUnknown: "Ota yhteyttä kunnan yhteyskeskukseen, niin saat samat kysymykset.",
  phone: "Soita {{phone}}",
  email: "Kirjoita {{email}}",

  promiseTitle: "Näin pysyt nimettömänä",
  promiseStored:
    "Vastauksestasi tallennetaan vain viikko, jolla se tuli, ja alue, jonka itse valitset. Ei nimeä, sähköpostia, IP-osoitetta, kellonaikaa eikä kieltä.",
  promiseOrder:
    "Joka yö vastaukset kirjoitetaan uudelleen satunnaiseen järjestykseen, jotta kukaan ei voi jälkikäteen nähdä, kuka vastasi ennen ketä.",
  promiseDraft:
    "Vastaamisen aikana vastaukset tallennetaan salattuina. Avain on vain selaimesi evästeessä, joka asetetaan, kun olet antanut ensimmäisen vastauksesi, ja yksityisessä linkissäsi, jos jatkat toisella laitteella. Salatut vastaukset poistetaan, kun lähetät ne, tai seitsemän päivän kuluttua.",
  promiseDraftKiosk:
    "Vastaamisen aikana vastaukset tallennetaan salattuina. Avain on vain tämän selaimen evästeessä, joka poistetaan, kun olet lähettänyt vastaukset, kun lopetat ja kun ensimmäinen sivu näytetään seuraavalle. Salatut vastaukset poistetaan, kun lähetät ne tai lopetat, muuten seitsemän päivän kuluttua.",
  notPromisedTitle: "Mitä emme voi luvata",
  notPromisedServer: "Jos joku murtautuu palvelimelle ja seuraa sitä juuri vastatessasi, hän voi nähdä, mitä lähetät.",
  notPromisedRare:
    "Kun samalta alueelta vastaa samalla viikolla vain harva, epätavallinen vastausten yhdistelmä voi olla tunnistettavissa. Voit ohittaa kysymyksen asuinpaikastasi. Älä kirjoita nimiä.",
  privacyTitle: "Henkilötiedot ja yleinen asiakirja",
  controller: "Vastuutaho",
  controllerText:
    "{{municipality}} on rekisterinpitäjä. Poliisi saa ensisijaisesti yhteenvetoja, ei yksittäisiä vastauksia.",
  legalBasis: "Oikeusperuste",
  legalBasisText: "Yleistä etua koskeva tehtävä. Vastaaminen on vapaaehtoista.",
  retention: "Kuinka kauan",
  retentionText:
    "Aloitetut vastaukset: seitsemän päivää. Lähetetyt vastaukset: niin kauan kuin kunnan säilyttämis- ja hävittämissuunnitelmassa sanotaan. Kysy kunnalta, mikä on voimassa.",
  publicDocument: "Yleinen asiakirja",
  publicDocumentText:
    "Lähetetyt vastaukset ovat yleisiä asiakirjoja. Kuka tahansa voi pyytää saada lukea niitä. Salassapitoa ei voida luvata, ja siksi emme kysy, kuka olet.",
  rights: "Oikeutesi",
  rightsText:
    "Lähetettyä vastausta ei voi muuttaa eikä poistaa, koska kukaan ei tiedä, mikä niistä on sinun. Voit valittaa Ruotsin tietosuojaviranomaiselle (Integritetsskyddsmyndigheten).",
  contact: "Yhteystiedot",

  part: "Osa {{number}}/{{count}}",
  skipAny: "Voit ohittaa minkä tahansa kysymyksen.",
  next: "Seuraava",
  saveAndCheck: "Tallenna ja siirry tarkistukseen",
  previous: "Takaisin",
  pause: "Tallenna ja jatka myöhemmin",

  checkTitle: "Tarkista vastauksesi",
  checkIntro: "Mitään ei ole vielä lähetetty. Käy vastaukset läpi ja muuta mitä haluat.",
  noAnswer: "Ei vastausta",
  change: "Muuta",
  answer: "Vastaa",
  changeOn: "vastausta kysymykseen: {{question}}",
  answerOn: "kysymykseen: {{question}}",
  factCountUpTo_one: "Kysymyksiä on enintään {{count}}.",
  factCountUpTo_other: "Kysymyksiä on enintään {{count}}. Kaikki eivät saa samoja.",
  mustAnswer: "Vastaa kysymykseen: {{question}}",
  answerNeeded: "Tähän kysymykseen on vastattava",
  quoted: "”{{text}}”",
  droppedTitle_one: "Yhtä vastausta ei enää näytetä eikä lähetetä",
  droppedTitle_other: "{{count}} vastausta ei enää näytetä eikä lähetetä",
  droppedBecause:
    "Vastausta kysymykseen {{question}} ei enää näytetä, koska muutit vastaustasi kysymykseen {{because}}.",
  sendTitle: "Lähetä",
  sendText: "Lähettämisen jälkeen vastauksia ei voi muuttaa eikä poistaa, koska kukaan ei tiedä, mitkä ovat sinun.",
  send: "Lähetä vastaukset",
  emptyTitle: "Et ole vielä vastannut yhteenkään kysymykseen",
  emptyText: "Vastaa vähintään yhteen kysymykseen, niin voit lähettää.",
  toQuestions: "Kysymyksiin",

  closedMeanwhileText:
    "Kysely suljettiin {{day}}, joten vastauksiasi ei voitu ottaa vastaan. Mitään vastaamaasi ei ole lähetetty, ja selaimeen tallennettu poistetaan seitsemän päivän kuluessa.",
  closedMeanwhileStill: "Voit tehdä tämän sen sijaan:",
  tellOfPlace: "Kerro paikasta, joka tuntuu turvattomalta tai turvalliselta",
  toHome: "Etusivulle: {{municipality}}",
  lostTitle: "Aloittamiasi vastauksia ei enää ole",
  lostText:
    "Aloitetut vastaukset säilyvät seitsemän päivää siinä selaimessa, jossa aloitit. Mitään niistä ei ole lähetetty, eikä niitä saa takaisin.",
  lostCookie:
    "Tapahtuuko tämä heti vastattuasi? Silloin selain ei hyväksy evästeitä. Kysely tarvitsee yhden evästeen, joka pitää vastaukset koossa, kunnes lähetät ne. Salli evästeet tälle sivustolle tai vastaa paperilla tai puhelimessa.",
  startAgain: "Aloita alusta",

  receiptTitle: "Kiitos, vastauksesi on lähetetty",
  receiptLate: "Muutos ei ehtinyt mukaan",
  receiptLateText: "Vastaukset oli jo lähetetty, kun tallensit. Ensin lähetetyt ovat voimassa.",
  nextTitle: "Mitä nyt tapahtuu",
  nextCounted:
    "Vastaukset lasketaan yhteen kaikkien muiden kanssa. Ryhmiä, joissa on vain vähän vastauksia, ei koskaan näytetä erikseen.",
  nextResults: "Tulos esitetään {{day}}.",
  nextResultsUnknown: "Tulos esitetään kunnan sivulla täällä.",
  nextPledge: "Kunta ja poliisi valitsevat, mitä ne lupaavat tehdä, ja kertovat sitten, miten se sujuu.",
  receiptPlaceTitle: "Onko jokin paikka mielessäsi?",
  receiptOtherTitle: "Vastaako täällä vielä joku muu?",
  receiptOtherText: "Onko teillä yhteinen tietokone tai puhelin? Sulje sivu, kun olet valmis, tai aloita uusi vastaus.",
  resumeElsewhere: "Jatka toisella laitteella",
  notPromisedCode:
    "Vastauksesi kanssa tallennetaan kuittikoodin sormenjälki, jotta voit perua vastauksen. Se, jolla on sekä koodisi että kunnan avain, voi löytää sillä juuri sinun vastauksesi. Sormenjälki poistetaan, kun kysely on suljettu.",
  rightsWithdrawable:
    "Lähetetyn vastauksen voi perua kuittikoodilla, kunnes kysely suljetaan. Sitä ei voi muuttaa. Kunta saa poistaa vastauksia päätöksen {{purgeDecision}} mukaan. Voit valittaa Ruotsin tietosuojaviranomaiselle (Integritetsskyddsmyndigheten).",
  sendWithdrawable:
    "Lähettämisen jälkeen vastauksia ei voi muuttaa. Kuitissa saat koodin, jolla voit perua ne niin kauan kuin kysely on auki.",
  factKiosk: "Tälle laitteelle ei tallenneta mitään. Seuraava käyttäjä ei näe, mitä olet vastannut.",
  endUnsent: "Lopeta lähettämättä",
  kioskNextTitle: "Valmis tällä laitteella",
  kioskNextText: "Mitään vastaamaasi ei jää tänne. Hetken kuluttua näytetään ensimmäinen sivu seuraavalle.",
  kioskDone: "Luovuta seuraavalle",
  skipAllBut: "Voit ohittaa kaikki kysymykset paitsi {{questions}}.",
  readAloud: "Lue sivu ääneen",
} as const;
