-- CreateEnum
CREATE TYPE "MetricKind" AS ENUM ('nps', 'csat', 'ces', 'rate', 'count', 'time', 'money');

-- CreateEnum
CREATE TYPE "MetricDirection" AS ENUM ('up', 'down');

-- CreateTable
CREATE TABLE "Metric" (
    "id" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "MetricKind" NOT NULL,
    "unit" TEXT,
    "better" "MetricDirection",
    "baselineValue" DOUBLE PRECISION,
    "baselineDate" TEXT,
    "targetValue" DOUBLE PRECISION,
    "targetDate" TEXT,
    "position" INTEGER NOT NULL,
    "fileId" TEXT,
    "carried" JSON NOT NULL DEFAULT '{}',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MetricPoint" (
    "id" UUID NOT NULL,
    "metricId" UUID NOT NULL,
    "date" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "n" DOUBLE PRECISION,
    "position" INTEGER NOT NULL DEFAULT 0,
    "carried" JSON NOT NULL DEFAULT '{}',

    CONSTRAINT "MetricPoint_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Metric_journeyId_fileId_key" ON "Metric"("journeyId", "fileId");

-- CreateIndex
CREATE INDEX "MetricPoint_metricId_date_idx" ON "MetricPoint"("metricId", "date");

-- AddForeignKey
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_journeyId_fkey" FOREIGN KEY ("journeyId") REFERENCES "Journey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MetricPoint" ADD CONSTRAINT "MetricPoint_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "Metric"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What imports carried along as JSON becomes rows. Cards keep naming a metric by its id in the file.
INSERT INTO "Metric" (
  "id", "journeyId", "name", "kind", "unit", "better", "baselineValue", "baselineDate", "targetValue", "targetDate",
  "position", "fileId", "carried", "createdById", "createdAt"
)
SELECT
  gen_random_uuid(), j."id", m.value->>'name', (m.value->>'kind')::"MetricKind", m.value->>'unit',
  (m.value->>'better')::"MetricDirection", (m.value->'baseline'->>'value')::double precision, m.value->'baseline'->>'date',
  (m.value->'target'->>'value')::double precision, m.value->'target'->>'date', m.ordinality - 1, m.value->>'id',
  CASE WHEN m.value::text LIKE '%"x-%' THEN m.value ELSE '{}' END, j."createdById", j."createdAt"
FROM "Journey" j
CROSS JOIN LATERAL json_array_elements(
  CASE WHEN json_typeof(j."carried"->'rest'->'metrics') = 'array' THEN j."carried"->'rest'->'metrics' ELSE '[]' END
) WITH ORDINALITY AS m(value, ordinality)
WHERE m.value->>'id' IS NOT NULL AND m.value->>'name' IS NOT NULL;

INSERT INTO "MetricPoint" ("id", "metricId", "date", "value", "n", "position", "carried")
SELECT
  gen_random_uuid(), metric."id", a.value->>'date', (a.value->>'value')::double precision, (a.value->>'n')::double precision,
  a.ordinality - 1, CASE WHEN a.value::text LIKE '%"x-%' THEN a.value ELSE '{}' END
FROM "Journey" j
CROSS JOIN LATERAL json_array_elements(
  CASE WHEN json_typeof(j."carried"->'rest'->'metrics') = 'array' THEN j."carried"->'rest'->'metrics' ELSE '[]' END
) AS m(value)
JOIN "Metric" metric ON metric."journeyId" = j."id" AND metric."fileId" = m.value->>'id'
CROSS JOIN LATERAL json_array_elements(
  CASE WHEN json_typeof(m.value->'actuals') = 'array' THEN m.value->'actuals' ELSE '[]' END
) WITH ORDINALITY AS a(value, ordinality);

-- The rest of what is carried stays, key by key in its own order.
UPDATE "Journey" j SET "carried" = (
  SELECT json_object_agg(k.key, CASE WHEN k.key = 'rest' THEN COALESCE((
    SELECT json_object_agg(r.key, r.value ORDER BY r.ordinality)
    FROM json_each(k.value) WITH ORDINALITY AS r(key, value, ordinality) WHERE r.key <> 'metrics'
  ), '{}') ELSE k.value END ORDER BY k.ordinality)
  FROM json_each(j."carried") WITH ORDINALITY AS k(key, value, ordinality)
)
WHERE json_typeof(j."carried"->'rest'->'metrics') = 'array';
