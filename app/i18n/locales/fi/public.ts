// Unreviewed: offered to residents only when a named reviewer has approved it (docs/decisions).
export default {
  homeTitle: "Kuinka turvalliseksi tunnet olosi? {{municipality}}",
  homeIntro: "Kunta ja poliisi haluavat tietää. Kertomasi vaikuttaa siihen, mitä ne lupaavat tehdä.",
  homeSurvey_one: "Noin {{minutes}} minuutti. Vastaat nimettömästi.",
  homeSurvey_other: "Noin {{minutes}} minuuttia. Vastaat nimettömästi.",
  homeSurveyCloses: "Viimeinen vastauspäivä on {{day}}.",
  answerSurvey: "Vastaa kyselyyn",
  homeNoSurvey: "Juuri nyt mikään kysely ei ole auki. Voit silti kertoa jostakin paikasta.",
  moreToDo: "Voit myös",
  tellPlace: "Kertoa paikasta",
  tellPlaceText: "Turvaton, vaarallinen tai yksinkertaisesti hyvä. Kartan kanssa tai ilman.",
  seePlaces: "Katsoa paikkoja, joista muut ovat kertoneet",
  seePlacesText: "Kartta ja luettelo siitä, minkä moni on maininnut.",
  seeResults: "Katsoa tuloksia",
  seePledges: "Seurata lupauksia {{period}}",
  ledTo: "Tähän edellinen vuoropuhelu johti",

  contactOf: "Yhteystiedot: {{municipality}}",
  backTo: "Siirry sivulle {{municipality}}",
  contactUnknown: "Ota yhteyttä kunnan yhteyskeskukseen.",
  contactChoose: "Siirry kuntasi sivulle täällä ja seuraa alimpana olevaa linkkiä, niin näet, kehen otat yhteyttä.",

  privacyTitle: "Henkilötiedot ja nimettömyys",
  privacyIntro:
    "Sinun pitää voida sanoa mielipiteesi ilman, että kukaan tietää sen olleen sinun. Tässä kerrotaan, mitä tallennetaan, mitä lupaamme ja mitä emme voi luvata.",
  surveyTitle: "Kun vastaat kyselyyn",
  surveyStored:
    "Tallennamme vastauksesi, viikon, jolla ne tulivat, sen, tulivatko ne verkossa, paperilla vai puhelimessa, sekä alueen, jonka itse valitset.",
  surveyNotStored:
    "Nimeä, osoitetta, sähköpostia, puhelinnumeroa, IP-osoitetta, kellonaikaa ja kieltä ei tallenneta vastauksen kanssa.",
  surveyDraft:
    "Vastaamisen aikana vastaukset ovat salattuina. Avain on vain selaimesi evästeessä. Aloittamasi poistetaan, kun lähetät vastaukset, tai seitsemän päivän kuluttua.",
  surveyGroups:
    "Yleisölle ei näytetä taulukkoa, jossa on alle 30 vastausta, eikä henkilöstölle taulukkoa, jossa on alle 10 vastausta.",
  tipTitle: "Kun kerrot paikasta",
  tipStored: "Tallennamme kirjoittamasi, päivän ja paikan. Kartan piste pyöristetään 25 metriin ennen tallentamista.",
  tipRead:
    "Joku kunnassa lukee vihjeen, ennen kuin se lasketaan mukaan. Älä kirjoita nimiä, rekisterinumeroita tai muuta, joka osoittaa jonkun henkilön.",
  tipShown:
    "Yleisö ei koskaan näe tekstiäsi eikä pistettäsi, vain kuinka moni on kertonut nimetystä paikasta tai alueesta, kun heitä on vähintään kolme. Epäiltyä huumekauppaa ja uhkailua ei koskaan näytetä.",
  tipLink:
    "Saat oman linkin, josta näet, mitä vihjeelle tapahtuu. Myös muut, joilla on linkki, näkevät sen, joten pidä se omana tietonasi.",
  promiseTitle: "Mitä lupaamme",
  promiseText:
    "Jos joku saa haltuunsa tietokannan, varmuuskopiot tai lokit yöllisen siivouksen jälkeen, hän ei voi yhdistää vastausta henkilöön paremmin kuin arvaamalla niiden joukosta, jotka vastasivat samalta alueelta samalla viikolla.",
  promiseThird:
    "Kukaan ulkopuolinen ei saa tietää, että olet täällä: kirjasimet, kartat ja kaikki muu tulevat tältä sivustolta, eikä kävijätilastoja kerätä.",
  promiseLogs: "Käynneistä ei pidetä lokia.",
  notPromisedTitle: "Mitä emme voi luvata",
  notPromisedText: "Jos joku murtautuu palvelimelle ja seuraa sitä juuri vastatessasi, hän voi nähdä, mitä lähetät.",
  notPromisedRare:
    "Kun alueelta vastaa vain harva, epätavallinen vastausten yhdistelmä voi olla tunnistettavissa. Voit ohittaa kysymyksen asuinpaikastasi.",
  notPromisedWords: "Omin sanoin kirjoittamasi voi paljastaa sinut, jos kerrot jotakin, minkä vain sinä tiedät.",
  responsibleTitle: "Vastuutaho, oikeusperuste ja säilytysaika",
  responsible: "Vastuutaho",
  responsibleText:
    "Kysyvä kunta on rekisterinpitäjä. Poliisi saa yhteenvetoja ja tarkistettuja vihjeitä, ei ensisijaisesti yksittäisiä vastauksia.",
  legalBasis: "Oikeusperuste",
  legalBasisText:
    "Yleistä etua koskeva tehtävä. Kunnan on ehkäistävä rikoksia lain (2023:196) mukaan. Vastaaminen on aina vapaaehtoista.",
  retention: "Kuinka kauan",
  retentionText:
    "Vastaukset ja vihjeet säilytetään niin kauan kuin kunnan säilyttämis- ja hävittämissuunnitelmassa sanotaan.",
  publicDocument: "Yleinen asiakirja",
  publicDocumentText:
    "Lähetetyt vastaukset ja vihjeet ovat yleisiä asiakirjoja. Kuka tahansa voi pyytää saada lukea niitä, eikä salassapitoa voida luvata. Siksi emme kysy, kuka olet.",
  rights: "Oikeutesi",
  rightsText:
    "Voit kysyä kunnalta, mitä sinusta on tallennettu, ja pyytää oikaisua tai poistamista. Nimetöntä vastausta ei voi löytää, koska kukaan ei tiedä, mikä niistä on sinun. Jos et ole tyytyväinen, voit valittaa Ruotsin tietosuojaviranomaiselle.",
  imyLink: "Ruotsin tietosuojaviranomainen (Integritetsskyddsmyndigheten)",
  cookiesTitle: "Evästeet",
  cookiesIntro:
    "Evästettä ei aseteta, ennen kuin olet vastannut johonkin kysymykseen, eikä mitään evästettä käytetä seuraamiseesi.",
  cookieTime: "Kuinka kauan",
  cookieDraft: "Pitää vastauksesi koossa, kunnes lähetät ne",
  cookieDraftTime: "Seitsemän päivää",
  cookieSession: "Pitää henkilöstön kirjautuneena. Asukkaat eivät koskaan saa sitä",
  cookieSessionTime: "Uloskirjautumiseen asti, enintään kaksitoista tuntia",
  staffTitle: "Henkilöstölle, jolla on tili",
  staffText:
    "Kirjautujista tallennetaan nimi, sähköposti, rooli ja se, mitä he ovat järjestelmässä tehneet, jotta jälkikäteen voidaan nähdä, kuka on lukenut ja muuttanut.",
} as const;
