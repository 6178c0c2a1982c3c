-- AlterTable
ALTER TABLE "Survey" ADD COLUMN "leavesOutSuspect" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Response" ADD COLUMN "suspect" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
-- WITHOUT ROWID: a row number would tell in what order networks came.
CREATE TABLE "NetworkCount" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "expiresOn" TEXT NOT NULL
) WITHOUT ROWID;

-- CreateIndex
CREATE INDEX "NetworkCount_expiresOn_idx" ON "NetworkCount"("expiresOn");
