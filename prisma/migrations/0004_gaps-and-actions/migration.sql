-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('planned', 'started', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "ActionEffort" AS ENUM ('small', 'medium', 'large');

-- CreateEnum
CREATE TYPE "ActionImpact" AS ENUM ('low', 'medium', 'high');

-- AlterTable
ALTER TABLE "Journey" ADD COLUMN     "lastActionNumber" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "lastGapNumber" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Gap" (
    "id" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "number" DOUBLE PRECISION NOT NULL,
    "title" TEXT NOT NULL,
    "futureMapId" UUID,
    "changes" JSON NOT NULL DEFAULT '[]',
    "actionId" UUID,
    "position" INTEGER NOT NULL,
    "fileId" TEXT,
    "carried" JSON NOT NULL DEFAULT '{}',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Gap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Action" (
    "id" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "number" DOUBLE PRECISION NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT,
    "status" "ActionStatus" NOT NULL DEFAULT 'planned',
    "closes" TEXT,
    "cardIds" UUID[],
    "ownerId" UUID,
    "departmentId" UUID,
    "due" TEXT,
    "effort" "ActionEffort",
    "impact" "ActionImpact",
    "metricId" UUID,
    "position" INTEGER NOT NULL,
    "fileId" TEXT,
    "carried" JSON NOT NULL DEFAULT '{}',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Gap_actionId_idx" ON "Gap"("actionId");

-- CreateIndex
CREATE UNIQUE INDEX "Gap_journeyId_fileId_key" ON "Gap"("journeyId", "fileId");

-- CreateIndex
CREATE INDEX "Action_ownerId_idx" ON "Action"("ownerId");

-- CreateIndex
CREATE INDEX "Action_departmentId_idx" ON "Action"("departmentId");

-- CreateIndex
CREATE INDEX "Action_metricId_idx" ON "Action"("metricId");

-- CreateIndex
CREATE UNIQUE INDEX "Action_journeyId_fileId_key" ON "Action"("journeyId", "fileId");

-- AddForeignKey
ALTER TABLE "Gap" ADD CONSTRAINT "Gap_journeyId_fkey" FOREIGN KEY ("journeyId") REFERENCES "Journey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Gap" ADD CONSTRAINT "Gap_futureMapId_fkey" FOREIGN KEY ("futureMapId") REFERENCES "Map"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Gap" ADD CONSTRAINT "Gap_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_journeyId_fkey" FOREIGN KEY ("journeyId") REFERENCES "Journey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "Metric"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What imports carried along as JSON becomes rows. Changes and cards keep naming things by their ids in the file.
INSERT INTO "Action" (
  "id", "journeyId", "number", "title", "detail", "status", "closes", "cardIds", "ownerId", "departmentId", "due", "effort", "impact",
  "metricId", "position", "fileId", "carried", "createdById", "createdAt"
)
SELECT
  gen_random_uuid(), j."id", COALESCE((a.value->>'number')::double precision, a.ordinality), a.value->>'title', a.value->>'detail',
  COALESCE(a.value->>'status', 'planned')::"ActionStatus", a.value->>'closes',
  ARRAY(SELECT c.value::uuid FROM json_array_elements_text(
    CASE WHEN json_typeof(a.value->'cardIds') = 'array' THEN a.value->'cardIds' ELSE '[]' END
  ) AS c(value)),
  COALESCE(j."carried"->'personIds'->>(a.value->>'ownerId'), a.value->>'ownerId')::uuid,
  (SELECT d."id" FROM "Department" d WHERE d."id"::text = j."carried"->'departmentIds'->>(a.value->>'departmentId')),
  a.value->>'due', (a.value->>'effort')::"ActionEffort", (a.value->>'impact')::"ActionImpact",
  (SELECT m."id" FROM "Metric" m WHERE m."journeyId" = j."id" AND m."fileId" = a.value->>'metricId'),
  a.ordinality - 1, a.value->>'id', CASE WHEN a.value::text LIKE '%"x-%' THEN a.value ELSE '{}' END, j."createdById", j."createdAt"
FROM "Journey" j
CROSS JOIN LATERAL json_array_elements(
  CASE WHEN json_typeof(j."carried"->'rest'->'actions') = 'array' THEN j."carried"->'rest'->'actions' ELSE '[]' END
) WITH ORDINALITY AS a(value, ordinality)
WHERE a.value->>'id' IS NOT NULL AND a.value->>'title' IS NOT NULL;

INSERT INTO "Gap" (
  "id", "journeyId", "number", "title", "futureMapId", "changes", "actionId", "position", "fileId", "carried", "createdById", "createdAt"
)
SELECT
  gen_random_uuid(), j."id", COALESCE((g.value->>'number')::double precision, g.ordinality), g.value->>'title',
  (SELECT f."id" FROM "Map" f WHERE f."journeyId" = j."id" AND f."state" = 'future' ORDER BY f."position", f."createdAt" LIMIT 1),
  CASE WHEN json_typeof(g.value->'changes') = 'array' THEN g.value->'changes' ELSE '[]' END,
  (SELECT a."id" FROM "Action" a WHERE a."journeyId" = j."id" AND a."fileId" = g.value->>'actionId'),
  g.ordinality - 1, g.value->>'id', CASE WHEN g.value::text LIKE '%"x-%' THEN g.value ELSE '{}' END, j."createdById", j."createdAt"
FROM "Journey" j
CROSS JOIN LATERAL json_array_elements(
  CASE WHEN json_typeof(j."carried"->'rest'->'gaps') = 'array' THEN j."carried"->'rest'->'gaps' ELSE '[]' END
) WITH ORDINALITY AS g(value, ordinality)
WHERE g.value->>'id' IS NOT NULL AND g.value->>'title' IS NOT NULL;

-- A file may name a gap from the action's side alone.
UPDATE "Gap" g SET "actionId" = a."id"
FROM "Journey" j
CROSS JOIN LATERAL json_array_elements(
  CASE WHEN json_typeof(j."carried"->'rest'->'actions') = 'array' THEN j."carried"->'rest'->'actions' ELSE '[]' END
) AS f(value)
JOIN "Action" a ON a."journeyId" = j."id" AND a."fileId" = f.value->>'id'
WHERE g."journeyId" = j."id" AND g."actionId" IS NULL AND json_typeof(f.value->'gapIds') = 'array'
  AND g."fileId" IN (SELECT i.value FROM json_array_elements_text(f.value->'gapIds') AS i(value));

UPDATE "Journey" j SET
  "lastGapNumber" = COALESCE((SELECT max(g."number") FROM "Gap" g WHERE g."journeyId" = j."id"), 0),
  "lastActionNumber" = COALESCE((SELECT max(a."number") FROM "Action" a WHERE a."journeyId" = j."id"), 0);

-- Which future a gap leads to was not said in a file.
UPDATE "Gap" SET "carried" = '{"unsaid":["futureMapId"]}' WHERE "carried"::text = '{}';

-- The rest of what is carried stays, key by key in its own order; so do empty lists, which a file may hold.
UPDATE "Journey" j SET "carried" = (
  SELECT json_object_agg(k.key, CASE WHEN k.key = 'rest' THEN COALESCE((
    SELECT json_object_agg(r.key, r.value ORDER BY r.ordinality)
    FROM json_each(k.value) WITH ORDINALITY AS r(key, value, ordinality) WHERE r.key NOT IN ('gaps', 'actions') OR r.value::text ~ '^\s*\[\s*\]\s*$'
  ), '{}') ELSE k.value END ORDER BY k.ordinality)
  FROM json_each(j."carried") WITH ORDINALITY AS k(key, value, ordinality)
)
WHERE json_typeof(j."carried"->'rest'->'gaps') = 'array' OR json_typeof(j."carried"->'rest'->'actions') = 'array';
