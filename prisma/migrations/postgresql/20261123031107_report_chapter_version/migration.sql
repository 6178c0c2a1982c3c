-- AlterTable
ALTER TABLE "ReportChapter" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

