-- How many have answered is told by counters; imports had none before.
INSERT INTO "ResponseCount" ("surveyId", "kind", "key", "count")
SELECT "surveyId", 'imported', 'all', count(*) FROM "Response" WHERE "mode" = 'import' GROUP BY "surveyId";
