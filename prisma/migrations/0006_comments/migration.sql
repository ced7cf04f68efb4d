-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "mapId" UUID NOT NULL,
    "versionNumber" INTEGER,
    "cardId" UUID,
    "stepId" UUID,
    "laneId" UUID,
    "changeKey" TEXT,
    "rootId" UUID,
    "authorId" UUID,
    "text" TEXT NOT NULL,
    "mentionUserIds" UUID[],
    "mentionDepartmentIds" UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,
    "position" INTEGER,
    "fileId" TEXT,
    "carried" JSON NOT NULL DEFAULT '{}',

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentSeen" (
    "userId" UUID NOT NULL,
    "rootId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentSeen_pkey" PRIMARY KEY ("userId","rootId")
);

-- CreateIndex
CREATE INDEX "Comment_mapId_createdAt_idx" ON "Comment"("mapId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_rootId_idx" ON "Comment"("rootId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_mapId_fileId_key" ON "Comment"("mapId", "fileId");

-- CreateIndex
CREATE INDEX "CommentSeen_rootId_idx" ON "CommentSeen"("rootId");

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_rootId_fkey" FOREIGN KEY ("rootId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentSeen" ADD CONSTRAINT "CommentSeen_rootId_fkey" FOREIGN KEY ("rootId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
