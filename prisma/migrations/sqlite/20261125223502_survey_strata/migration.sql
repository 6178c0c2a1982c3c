-- CreateTable
CREATE TABLE "SurveyStratum" (
    "surveyId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "population" INTEGER NOT NULL,

    PRIMARY KEY ("surveyId", "key"),
    CONSTRAINT "SurveyStratum_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

