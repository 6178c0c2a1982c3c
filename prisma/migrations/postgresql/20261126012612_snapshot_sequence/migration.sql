-- AlterTable
ALTER TABLE "SurveySnapshot" ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0;

