-- AlterTable
ALTER TABLE "SurveySnapshot" ADD COLUMN     "frozen" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hash" TEXT,
ADD COLUMN     "rules" INTEGER NOT NULL DEFAULT 0;

