-- AlterTable
ALTER TABLE "Municipality" ADD COLUMN     "purgeDecision" TEXT;

-- CreateTable
CREATE TABLE "WithdrawalCode" (
    "hash" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "responseId" TEXT,

    CONSTRAINT "WithdrawalCode_pkey" PRIMARY KEY ("hash")
);
