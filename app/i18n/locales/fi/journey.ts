// Unreviewed: offered to residents only when a named reviewer has approved it (docs/decisions).
export default {
  pauseTitle: "Vastauksesi on tallennettu",
  pauseText:
    "Mitään ei ole vielä lähetetty. Vastaukset säilyvät {{day}} asti. Joka kerta kun tallennat, ne säilyvät taas seitsemän päivää.",
  hereTitle: "Jatka tällä laitteella",
  hereText: "Palaa kyselyyn samassa selaimessa, niin vastaukset ovat tallella.",
  resume: "Jatka siitä, mihin jäit",
  elsewhereTitle: "Jatka toisella laitteella",
  elsewhereText: "Lue ruutukuvio puhelimen kameralla tai avaa yksityinen linkkisi toisella laitteella.",
  qrLabel: "QR-koodi, jossa on yksityinen linkkisi",
  linkLabel: "Yksityinen linkkisi",
  mailLink: "Lähetä linkki itsellesi sähköpostilla",
  mailSubject: "Linkkini kyselyyn",
  mailBody: "Jatka vastauksiasi viimeistään {{day}}:",
  linkPrivate:
    "Linkki on avain vastauksiisi. Se, jolla linkki on, voi lukea ja muuttaa vastauksia, kunnes ne on lähetetty, joten älä anna sitä muille. Emme tallenna linkkiä emmekä voi antaa sitä sinulle uudelleen.",
  linkTitle: "Jatka vastauksiasi täällä",
  linkText:
    "Vastaukset on tallennettu {{day}} asti, eikä niitä ole lähetetty. Voit jatkaa molemmilla laitteilla yhtä aikaa.",
  linkOwn: "Jatka vain, jos sinä olet tallentanut vastaukset.",
  linkOther:
    "Tässä selaimessa on muita vastauksia, jotka joku on aloittanut. Jos jatkat täällä, niihin ei enää pääse tästä selaimesta.",
  linkContinue: "Jatka tällä laitteella",
  linkSentTitle: "Vastaukset on jo lähetetty",
  linkSentText: "Ne lähetettiin toiselta laitteelta.",
  linkReceipt: "Näytä kuitti",
  linkGoneTitle: "Linkki ei ole enää voimassa",
  linkGoneText:
    "Joko vastausten tallentamisesta tai lähettämisestä on yli seitsemän päivää tai ne on poistettu. Tarkista myös, että koko linkki tuli mukaan.",
  linkGoneBegin: "Kyselyyn",
  codeTitle: "Jos muutat mielesi",
  codeUntil: "Kirjoita koodi muistiin tai ota siitä kuva. Sillä voit perua vastauksesi {{day}} asti.",
  codeAlways:
    "Kirjoita koodi muistiin tai ota siitä kuva. Sillä voit perua vastauksesi niin kauan kuin kysely on auki.",
  codeLabel: "Kuittikoodisi",
  codePrivate:
    "Koodi ei koskaan näytä, mitä olet vastannut, mutta se, jolla koodi on, voi poistaa vastauksen. Koodi on vain tällä sivulla, seitsemän päivää tässä selaimessa.",
  codeWhere: "Peru vastaus",
  withdrawTitle: "Peru vastauksesi",
  withdrawText:
    "Kirjoita kuitissa oleva koodi. Vastaus poistetaan, eikä sitä saa takaisin. Jo vahvistettuja aineistoja ei muuteta.",
  withdrawNothingShown: "Sivu ei koskaan näytä, mitä joku on vastannut.",
  withdrawCode: "Kuittikoodi",
  withdrawHint: "16 kirjainta ja numeroa. Isoilla ja pienillä kirjaimilla ei ole väliä, ja viivat voi jättää pois.",
  withdraw: "Peru vastaus",
  withdrawMistyped: "Tarkista koodi. Jokin merkki on väärin tai puuttuu.",
  withdrawUnknown: "Tässä kyselyssä ei ole sellaista koodia. Tarkista, että kuitti koskee tätä kyselyä.",
  withdrawTooMany: "Liian monta yritystä täältä. Odota (minuuttia: {{minutes}}) ja yritä uudelleen.",
  withdrawClosed:
    "Kysely ei ole auki, joten vastauksia ei voi perua. Koodien ja vastausten välinen yhteys poistetaan, kun kysely suljetaan.",
  withdrawnTitle: "Vastauksesi on poistettu",
  withdrawnText: "Sitä ei lasketa mukaan tulokseen. Niin kauan kuin kysely on auki, voit vastata uudelleen.",
  toSurvey: "Kyselyyn",
  stillThereTitle: "Oletko vielä siinä?",
  stillThereText:
    "Näyttöön ei ole koskettu hetkeen. Jos kukaan ei paina painiketta minuutin kuluessa, kysely alkaa alusta seuraavalle ja lähettämättömät vastaukset poistetaan.",
  stillThereYes: "Kyllä, näytä sivu uudelleen",
  kioskEnd: "Lopeta",
  codePrivateKiosk:
    "Koodi ei koskaan näytä, mitä olet vastannut, mutta se, jolla koodi on, voi poistaa vastauksen. Koodi näytetään vain tällä sivulla.",
  scriptRestored: "Viimeksi sivulle kirjoittamasi on palautettu. Se tallennetaan vasta, kun siirryt eteenpäin.",
  scriptOffline: "Juuri nyt ei ole yhteyttä. Vastauksesi säilyvät sivulla ja lähetetään, kun yhteys palaa.",
  scriptOnline: "Yhteys on palannut. Lähetetään.",
  scriptLeft: "Merkkejä jäljellä: {{number}}",
  scriptOver: "Merkkejä liikaa: {{number}}",
  scriptStop: "Lopeta lukeminen",
  leaveEmpty: "Jätä kenttä tyhjäksi",
  waitTitle: "Odota hetki ja lähetä sitten uudelleen",
  waitWhy:
    "Juuri nyt samasta verkosta kuin sinun tulee tavallista enemmän vastauksia. Se voi olla kirjasto, koulu tai mobiiliverkko. Vastauksesi on tallennettu, eikä mitään ole kadonnut.",
  waitHow: "Odota {{seconds}} sekuntia. Paina sitten painiketta.",
  waitWorking:
    "Sinun ei tarvitse odottaa: laitteesi laskee luvun sen sijaan. Se kestää muutaman sekunnin, ja sitten vastaukset lähtevät itsestään.",
  waitSend: "Lähetä vastaukset",
} as const;
