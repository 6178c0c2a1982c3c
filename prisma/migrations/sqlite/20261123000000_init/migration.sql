-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PoliceArea" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Municipality" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "countyName" TEXT NOT NULL,
    "population" INTEGER,
    "lat" REAL,
    "lon" REAL,
    "border" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "policeAreaId" TEXT,
    CONSTRAINT "Municipality_policeAreaId_fkey" FOREIGN KEY ("policeAreaId") REFERENCES "PoliceArea" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Area" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityCode" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "officialCode" TEXT,
    "population" INTEGER,
    "lat" REAL,
    "lon" REAL,
    "geometry" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Area_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Place" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityCode" TEXT NOT NULL,
    "areaId" TEXT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "lat" REAL NOT NULL,
    "lon" REAL NOT NULL,
    CONSTRAINT "Place_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Place_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PopulationMargin" (
    "municipalityCode" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "share" REAL NOT NULL,
    "source" TEXT NOT NULL,

    PRIMARY KEY ("municipalityCode", "dimension", "category"),
    CONSTRAINT "PopulationMargin_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PledgePeriod" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    CONSTRAINT "PledgePeriod_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Dialogue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityCode" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "pledgePeriodId" TEXT,
    "opensOn" TEXT NOT NULL,
    "closesOn" TEXT,
    "ledTo" TEXT,
    "resultsOn" TEXT,
    CONSTRAINT "Dialogue_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Dialogue_pledgePeriodId_fkey" FOREIGN KEY ("pledgePeriodId") REFERENCES "PledgePeriod" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Survey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityCode" TEXT NOT NULL,
    "dialogueId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "design" TEXT NOT NULL,
    "invited" INTEGER,
    "opensOn" TEXT NOT NULL,
    "closesOn" TEXT,
    CONSTRAINT "Survey_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Survey_dialogueId_fkey" FOREIGN KEY ("dialogueId") REFERENCES "Dialogue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "surveyId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    CONSTRAINT "SurveyVersion_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Response, Draft and SubmittedForm are WITHOUT ROWID: a row number would tell in what order they arrived.
-- CreateTable
CREATE TABLE "Response" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityCode" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "surveyVersionId" TEXT NOT NULL,
    "stratum" TEXT,
    "week" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    CONSTRAINT "Response_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Response_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Response_surveyVersionId_fkey" FOREIGN KEY ("surveyVersionId") REFERENCES "SurveyVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ResponseCount" (
    "surveyId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("surveyId", "kind", "key")
);

-- CreateTable
CREATE TABLE "ResponseChange" (
    "surveyId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,

    PRIMARY KEY ("surveyId", "week")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ciphertext" BLOB NOT NULL,
    "expiresOn" TEXT NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "SubmittedForm" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "expiresOn" TEXT NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Tip" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityCode" TEXT NOT NULL,
    "referenceHash" TEXT NOT NULL,
    "areaId" TEXT,
    "placeId" TEXT,
    "placeText" TEXT,
    "lat" REAL,
    "lon" REAL,
    "category" TEXT NOT NULL,
    "timeOfDay" TEXT,
    "weekPart" TEXT,
    "season" TEXT,
    "frequency" TEXT,
    "description" TEXT NOT NULL,
    "suggestion" TEXT,
    "avoids" BOOLEAN,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "receivedOn" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'resident',
    CONSTRAINT "Tip_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Tip_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Tip_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TipStatusChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tipId" TEXT NOT NULL,
    "municipalityCode" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "changedOn" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    CONSTRAINT "TipStatusChange_tipId_fkey" FOREIGN KEY ("tipId") REFERENCES "Tip" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityCode" TEXT NOT NULL,
    "dialogueId" TEXT,
    "type" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "referenceYear" INTEGER,
    "collectedOn" TEXT NOT NULL,
    CONSTRAINT "Source_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Source_dialogueId_fkey" FOREIGN KEY ("dialogueId") REFERENCES "Dialogue" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SourceValue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "municipalityCode" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" REAL,
    "unit" TEXT NOT NULL,
    CONSTRAINT "SourceValue_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityCode" TEXT NOT NULL,
    "dialogueId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "diaryNumber" TEXT,
    "createdOn" TEXT NOT NULL,
    "frozenAt" DATETIME,
    "frozenDocument" TEXT,
    "hash" TEXT,
    CONSTRAINT "Report_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Report_dialogueId_fkey" FOREIGN KEY ("dialogueId") REFERENCES "Dialogue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportChapter" (
    "reportId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("reportId", "key"),
    CONSTRAINT "ReportChapter_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FocusArea" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityCode" TEXT NOT NULL,
    "pledgePeriodId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "FocusArea_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FocusArea_pledgePeriodId_fkey" FOREIGN KEY ("pledgePeriodId") REFERENCES "PledgePeriod" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pledge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityCode" TEXT NOT NULL,
    "focusAreaId" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "indicator" TEXT,
    "unit" TEXT,
    "baseline" REAL,
    "target" REAL,
    "targetKind" TEXT,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Pledge_focusAreaId_fkey" FOREIGN KEY ("focusAreaId") REFERENCES "FocusArea" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pledgeId" TEXT NOT NULL,
    "followsOn" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "value" REAL,
    "text" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    CONSTRAINT "FollowUp_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "municipalityCode" TEXT,
    "policeAreaId" TEXT,
    "rawAnswers" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Membership_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Membership_policeAreaId_fkey" FOREIGN KEY ("policeAreaId") REFERENCES "PoliceArea" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT,
    "municipalityCode" TEXT,
    "policeAreaId" TEXT,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "Invitation_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Invitation_policeAreaId_fkey" FOREIGN KEY ("policeAreaId") REFERENCES "PoliceArea" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "userId" TEXT,
    "municipalityCode" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT,
    CONSTRAINT "AuditEntry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "AuditEntry_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PoliceArea_name_key" ON "PoliceArea"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_slug_key" ON "Municipality"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Area_municipalityCode_key_key" ON "Area"("municipalityCode", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Area_municipalityCode_kind_officialCode_key" ON "Area"("municipalityCode", "kind", "officialCode");

-- CreateIndex
CREATE UNIQUE INDEX "Place_municipalityCode_name_key" ON "Place"("municipalityCode", "name");

-- CreateIndex
CREATE UNIQUE INDEX "PledgePeriod_municipalityCode_name_key" ON "PledgePeriod"("municipalityCode", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Dialogue_municipalityCode_slug_key" ON "Dialogue"("municipalityCode", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_municipalityCode_slug_key" ON "Survey"("municipalityCode", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyVersion_surveyId_number_key" ON "SurveyVersion"("surveyId", "number");

-- CreateIndex
CREATE INDEX "Response_municipalityCode_surveyId_week_idx" ON "Response"("municipalityCode", "surveyId", "week");

-- CreateIndex
CREATE INDEX "Draft_expiresOn_idx" ON "Draft"("expiresOn");

-- CreateIndex
CREATE INDEX "SubmittedForm_expiresOn_idx" ON "SubmittedForm"("expiresOn");

-- CreateIndex
CREATE UNIQUE INDEX "Tip_referenceHash_key" ON "Tip"("referenceHash");

-- CreateIndex
CREATE INDEX "Tip_municipalityCode_receivedOn_idx" ON "Tip"("municipalityCode", "receivedOn");

-- CreateIndex
CREATE INDEX "TipStatusChange_municipalityCode_status_idx" ON "TipStatusChange"("municipalityCode", "status");

-- CreateIndex
CREATE UNIQUE INDEX "TipStatusChange_tipId_sequence_key" ON "TipStatusChange"("tipId", "sequence");

-- CreateIndex
CREATE INDEX "Source_municipalityCode_type_idx" ON "Source"("municipalityCode", "type");

-- CreateIndex
CREATE UNIQUE INDEX "SourceValue_sourceId_measure_period_key" ON "SourceValue"("sourceId", "measure", "period");

-- CreateIndex
CREATE INDEX "Report_municipalityCode_dialogueId_idx" ON "Report"("municipalityCode", "dialogueId");

-- CreateIndex
CREATE UNIQUE INDEX "FocusArea_pledgePeriodId_position_key" ON "FocusArea"("pledgePeriodId", "position");

-- CreateIndex
CREATE INDEX "Pledge_municipalityCode_focusAreaId_idx" ON "Pledge"("municipalityCode", "focusAreaId");

-- CreateIndex
CREATE INDEX "FollowUp_pledgeId_followsOn_idx" ON "FollowUp"("pledgeId", "followsOn");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_userId_municipalityCode_policeAreaId_key" ON "Membership"("userId", "municipalityCode", "policeAreaId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "AuditEntry_municipalityCode_at_idx" ON "AuditEntry"("municipalityCode", "at");

