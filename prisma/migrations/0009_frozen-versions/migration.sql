-- AlterTable
ALTER TABLE "MapVersion" ADD COLUMN     "fileId" TEXT,
ADD COLUMN     "fileStatus" TEXT;

-- CreateTable
CREATE TABLE "MapOrigin" (
    "mapId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "MapOrigin_pkey" PRIMARY KEY ("mapId")
);

-- AddForeignKey
ALTER TABLE "MapOrigin" ADD CONSTRAINT "MapOrigin_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;
