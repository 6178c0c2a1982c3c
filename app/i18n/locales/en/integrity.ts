import type sv from "../sv/integrity.ts";

export default {
  suspectTitle: "Answers that may come from a machine",
  suspectText:
    "{{number}} of {{all}} answers came in a way that resembles a machine's: very fast, without a page having been opened, or in large numbers from one network. No answer has been removed.",
  suspectCounted: "They are part of the figures here.",
  suspectLeftOut: "They are no part of the figures here. They are still among the answers.",
  suspectTooFew:
    "They are fewer than {{minimum}} and so cannot be left out: the difference between the figures with and without them would show what they answered.",
  suspectLeaveOut: "Leave them out of the figures",
  suspectCount: "Count them again",
  suspectLogged:
    "The decision is seen among the events. It can be changed until the survey has closed; after that the figures stand.",
  suspectPublished: "The survey has closed and its figures are published. They do not change any more.",
} satisfies typeof sv;
