-- AlterTable
ALTER TABLE "Municipality" ADD COLUMN "purgeDecision" TEXT;

-- CreateTable
-- WITHOUT ROWID: a row number would tell in what order answers arrived.
CREATE TABLE "WithdrawalCode" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "surveyId" TEXT NOT NULL,
    "responseId" TEXT
) WITHOUT ROWID;
