export default {
  forStaff: "For staff",
  signOut: "Sign out",
  changeMunicipality: "Change municipality",
  mainMenu: "Main menu",
  tabOverview: "Overview",
  tabDialogues: "Dialogues",
  tabPlaces: "Places",
  tabReports: "Input reports",
  tabUsers: "Users",
  tabAudit: "Events",
  chooseTitle: "Choose a municipality",
  noMunicipality: "Your account has access to no municipality. Ask an administrator for permission.",
} as const;
