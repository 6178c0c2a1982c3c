-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ReportChapter" (
    "reportId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("reportId", "key"),
    CONSTRAINT "ReportChapter_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_ReportChapter" ("key", "reportId", "text", "updatedAt") SELECT "key", "reportId", "text", "updatedAt" FROM "ReportChapter";
DROP TABLE "ReportChapter";
ALTER TABLE "new_ReportChapter" RENAME TO "ReportChapter";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

