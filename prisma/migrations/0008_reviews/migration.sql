-- CreateEnum
CREATE TYPE "ReviewStatus" AS ENUM ('open', 'changes_requested', 'approved', 'superseded', 'withdrawn');

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "approvalsNeeded" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "everyoneApproves" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "mapId" UUID NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "againstNumber" INTEGER,
    "previousId" UUID,
    "requestedById" UUID NOT NULL,
    "message" TEXT,
    "status" "ReviewStatus" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewReviewer" (
    "reviewId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "viewedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewReviewer_pkey" PRIMARY KEY ("reviewId","userId")
);

-- CreateTable
CREATE TABLE "ReviewDecision" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "decision" TEXT NOT NULL,
    "note" TEXT,
    "versionHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewTick" (
    "reviewId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "key" UUID NOT NULL,

    CONSTRAINT "ReviewTick_pkey" PRIMARY KEY ("reviewId","userId","key")
);

-- CreateIndex
CREATE INDEX "Review_mapId_createdAt_idx" ON "Review"("mapId", "createdAt");

-- CreateIndex
CREATE INDEX "ReviewReviewer_userId_idx" ON "ReviewReviewer"("userId");

-- CreateIndex
CREATE INDEX "ReviewDecision_reviewId_at_idx" ON "ReviewDecision"("reviewId", "at");

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_mapId_versionNumber_fkey" FOREIGN KEY ("mapId", "versionNumber") REFERENCES "MapVersion"("mapId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewReviewer" ADD CONSTRAINT "ReviewReviewer_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewDecision" ADD CONSTRAINT "ReviewDecision_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewTick" ADD CONSTRAINT "ReviewTick_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One review of a map stands at a time, and one version of it is approved.
CREATE UNIQUE INDEX "Review_mapId_standing_key" ON "Review"("mapId") WHERE "closedAt" IS NULL;
CREATE UNIQUE INDEX "Review_mapId_approved_key" ON "Review"("mapId") WHERE "status" = 'approved';

-- The sign-off record is only ever added to; it goes only with its review.
CREATE FUNCTION "keepReviewDecision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM "Review" WHERE "id" = OLD."reviewId") THEN
    RAISE EXCEPTION 'A decision of a review is never changed or deleted.';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "ReviewDecision_append_only" BEFORE UPDATE OR DELETE ON "ReviewDecision"
  FOR EACH ROW EXECUTE FUNCTION "keepReviewDecision"();
