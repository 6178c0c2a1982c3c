-- AlterTable
ALTER TABLE "SurveySnapshot" ADD COLUMN "frozen" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "SurveySnapshot" ADD COLUMN "rules" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "SurveySnapshot" ADD COLUMN "hash" TEXT;
