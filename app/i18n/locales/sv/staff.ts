export default {
  forStaff: "För personal",
  signOut: "Logga ut",
  changeMunicipality: "Byt kommun",
  mainMenu: "Huvudmeny",
  tabOverview: "Översikt",
  tabDialogues: "Dialoger",
  tabPlaces: "Platser",
  tabReports: "Underlag",
  tabUsers: "Användare",
  tabAudit: "Händelser",
  chooseTitle: "Välj kommun",
  noMunicipality: "Ditt konto har inte tillgång till någon kommun. Be en administratör om behörighet.",
} as const;
