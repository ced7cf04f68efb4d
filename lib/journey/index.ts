/**
 * The heart of the product for everybody outside: no zod, so browsers load it. Schemas are in `commands/schema`, and what there
 * is to discuss in `selectors/discussions`: from here it would come with the first script of the board.
 */
export * from "./model";
export { idFromText, isId } from "./ids";
export { compareSlots } from "./order";
export { textDifference } from "./text-edit";
export type { Splice } from "./text-edit";
export { partsBack } from "./parts";
export { MAP_ROOTS, cardDetail, cardText, cardsRoot, microMomentText, readSchemaVersion, touchedBy } from "./doc";
export type { MapRoot } from "./doc";
export { read } from "./read";
export { createMapReader } from "./map-reader";
export type { MapReader } from "./map-reader";
export { SCHEMA_VERSION } from "./schema-version";
export { CARD_TYPE_OF_LANE } from "./lane-card-types";
export { applyCommands } from "./commands/apply";
export type { Applied } from "./commands/apply";
export type { CommandContext } from "./commands/context";
export type { Command, CommandOf, CommandType } from "./commands/schema";
export { invertCommands } from "./commands/invert";
export { withIds } from "./commands/with-ids";
export { isTextCommand, touchedCards } from "./commands/touched";
export { resolveAuthor } from "./authorship";
export type { ClientOwner } from "./authorship";
export { copyMapCommands } from "./copy";
export { migrate } from "./migrate";
export { validate } from "./validate";
export { templateCommands } from "./templates/build";
export { selectCell, selectStepCards } from "./selectors/cells";
export { selectStageSpans, selectSteps } from "./selectors/columns";
export type { StageSpan } from "./selectors/columns";
export {
  selectConfidence, selectCoverage, selectMoments, selectStagesToPurchase, selectUnexplainedLows, selectUnownedWaits,
} from "./selectors/coverage";
export type { Missing, MomentStanding, StageCoverage } from "./selectors/coverage";
export {
  selectCurveExtremes, selectDepartmentSeries, selectSpreads, selectTeamSeries,
} from "./selectors/emotions";
export type { CurveExtremes, EmotionSeries } from "./selectors/emotions";
export { isSilent, selectSilence } from "./selectors/silence";
export { selectThumbnail } from "./selectors/thumbnail";
export { selectChannelCounts, selectTouchpointChips, selectTouchpointCount } from "./selectors/touchpoints";
export type { TouchpointChip } from "./selectors/touchpoints";
export { selectVoices } from "./selectors/voices";
