-- AlterTable
ALTER TABLE "Survey" ADD COLUMN     "leavesOutSuspect" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "suspect" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "NetworkCount" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "expiresOn" TEXT NOT NULL,

    CONSTRAINT "NetworkCount_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "NetworkCount_expiresOn_idx" ON "NetworkCount"("expiresOn");

