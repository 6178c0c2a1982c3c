/** The field that says where one goes on to when the survey has been saved: a link would lose what has been ticked. */
export const THEN = "then";

/** Pages of a survey, below its address. */
export const afterSaving = {
  publish: "publicera",
  preview: "forhandsgranska",
  ownQuestion: (id: string) => `fraga/${id}`,
  translation: (language: string) => `oversatt/${language}`,
};
export const NEW_QUESTION = "ny";

const KNOWN = /^(publicera|forhandsgranska|fraga\/\w{1,64}|oversatt\/[a-z-]{2,16})$/;

/** The page that is asked for; the form itself, which tells that it is saved, for anything else. */
export const pageAfterSaving = (then: unknown): string =>
  typeof then === "string" && KNOWN.test(then) ? then : "redigera?sparat=1";
