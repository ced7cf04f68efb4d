-- AlterTable
ALTER TABLE "Map" ADD COLUMN     "versionedSeq" BIGINT NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "MapVersion" (
    "id" UUID NOT NULL,
    "mapId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT,
    "authorId" UUID,
    "contributorIds" UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seq" BIGINT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,
    "hash" TEXT NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "restoredFrom" INTEGER,
    "restoreUpdate" BYTEA,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "MapVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MapVersion_mapId_number_key" ON "MapVersion"("mapId", "number");

-- AddForeignKey
ALTER TABLE "MapVersion" ADD CONSTRAINT "MapVersion_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;
