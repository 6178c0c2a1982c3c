import { answerQuestions } from "#app/platform/thread.server.ts";
import { askedTables } from "./asked-table.ts";
import { cellCounts } from "./cell-counts.ts";
import { countedScale } from "./counted-scale.ts";
import type { CountingRequest } from "./counting-request.ts";
import { countedIndex } from "./safety-index.ts";
import { sampleDesign } from "./sample-design.ts";
import { stratumCounts } from "./sample-strata.ts";
import type { SurveyAnswers } from "./survey-answers.ts";
import { SurveyMemory } from "./survey-memory.server.ts";
import { tabulate } from "./tables.ts";

const memory = new SurveyMemory();

// This file is the thread: app/cli/count-answers.mjs loads it there.
answerQuestions(async (content) => {
  const request = content as CountingRequest;
  if (request.kind === "change") return memory.take(request.url, request.surveyId, request.change);
  const answers = await memory.upToDate(request);
  if (request.kind === "size") return answers.size;
  if (request.kind === "index") return countedIndex(answers, request.population);
  if (request.kind === "strata") return strataOf(answers);
  if (request.kind === "scale") return countedScale(answers, request.scale, request);
  if (request.kind === "asked") return askedTables(answers, request.table, request);
  return tabulate(cellCounts(answers), request.isRandomSample, request.population);
});

function strataOf(answers: SurveyAnswers) {
  const counts = cellCounts(answers);
  return stratumCounts(counts, sampleDesign(counts, false, []).elsewhere);
}
