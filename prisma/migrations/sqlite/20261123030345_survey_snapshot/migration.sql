-- CreateTable
CREATE TABLE "SurveySnapshot" (
    "surveyId" TEXT NOT NULL PRIMARY KEY,
    "format" INTEGER NOT NULL,
    "answers" INTEGER NOT NULL,
    "tables" TEXT NOT NULL,
    CONSTRAINT "SurveySnapshot_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

