-- AlterTable
ALTER TABLE "SurveyVersion" ADD COLUMN "change" TEXT;
ALTER TABLE "SurveyVersion" ADD COLUMN "publishedOn" TEXT;

-- CreateTable
CREATE TABLE "SurveyWorkingCopy" (
    "surveyId" TEXT NOT NULL PRIMARY KEY,
    "document" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "SurveyWorkingCopy_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LanguageApproval" (
    "municipalityCode" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "texts" TEXT NOT NULL,
    "reviewerName" TEXT NOT NULL,
    "reviewerRole" TEXT NOT NULL,
    "approvedOn" TEXT NOT NULL,

    PRIMARY KEY ("municipalityCode", "language"),
    CONSTRAINT "LanguageApproval_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

