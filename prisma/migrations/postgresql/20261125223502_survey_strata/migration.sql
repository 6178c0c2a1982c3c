-- CreateTable
CREATE TABLE "SurveyStratum" (
    "surveyId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "population" INTEGER NOT NULL,

    CONSTRAINT "SurveyStratum_pkey" PRIMARY KEY ("surveyId","key")
);

-- AddForeignKey
ALTER TABLE "SurveyStratum" ADD CONSTRAINT "SurveyStratum_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

