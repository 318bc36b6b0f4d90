export type { BlockName, BlockNode, Faces } from './blocks/index.ts';
export { blocks } from './blocks/index.ts';
export type { BlockAttrs } from './blocks/defineBlock.ts';
export { type ColumnKind, columnKinds } from './blocks/taskTable/block.ts';
export { assignsTasks, columnKindsOf } from './blocks/taskTable/columnKindsOf.ts';
export * from './commands/all.ts';
export * from './comments/all.ts';
export { fromSymbols, symbolOf } from './encodings/symbols.ts';
export { encodingOfFont, type OldEncoding, toUnicode } from './encodings/toUnicode.ts';
export { faceOf } from './faceOf.ts';
export { Guard } from './guard/Guard.ts';
export type { GuardedWriter, GuardReason, GuardRefusal, GuardVerdict } from './guard/Verdict.ts';
export type { ChangedLine, ChangedPiece, PieceKind } from './difference/ChangedLine.ts';
export { changedText } from './difference/changedText.ts';
export type { FixedChange } from './difference/Changes.ts';
export { type Difference, type DifferenceOptions, withDifference } from './difference/withDifference.ts';
export type { Finding, Found } from './findings.ts';
export { fromDOM, type PlanElement } from './html/fromDOM.ts';
export { toPage } from './html/page/toPage.ts';
export { toHTML } from './html/toHTML.ts';
export { type Plan, PlanFileError, type PlanMeta, readPlanFile, writePlanFile } from './json/planFile.ts';
export { type AgencyNames, findNameFault } from './look/findNameFault.ts';
export { defaultLook, type Look } from './look/Look.ts';
export { type LookBound, lookBounds, type LookField, lookFields } from './look/lookBounds.ts';
export { allowedWords, LookError, parseLook } from './look/parseLook.ts';
export { type TypeSizes, typeSizes } from './look/typeSizes.ts';
export { type Thread, threadSchema } from './json/threads.ts';
export { type MarkName, marks } from './marks/index.ts';
export { fromPointLetter, fromRoman, padTwo, toPointLetter, toRoman } from './numbering.ts';
export type { BlockEdit, NodeJson, PlaceEdits } from './merge/BlockEdit.ts';
export { boundsOf } from './merge/boundsOf.ts';
export { type MergedWork, mergeWork, type Work } from './merge/mergeWork.ts';
export { type LeftOver, threeWayMerge } from './merge/threeWayMerge.ts';
export { redoEdits } from './merge/redoEdits.ts';
export { type Bounds, withinRights } from './merge/withinRights.ts';
export { normalise } from './normalise/normalise.ts';
export type { Repair } from './normalise/repair.ts';
export { nameOfPlace } from './places/nameOfPlace.ts';
export { createTouchedPlaces } from './places/touchedPlaces.ts';
export { wordsOfPlace } from './places/wordsOfPlace.ts';
export { type Place, type PlaceKind, placeKinds, placesOf } from './places/placesOf.ts';
export { allRights, mayWrite, noRights, type WritingRights } from './places/WritingRights.ts';
export { asItStands } from './queries/asItStands.ts';
export { isBlank } from './queries/isBlank.ts';
export { markersOf } from './queries/markersOf.ts';
export { type OutlineEntry, outlineOf, outlineOfSections } from './queries/outlineOf.ts';
export { standingText } from './queries/standingText.ts';
export {
  annexAttachedLine,
  annexLabel,
  aroundRecipient,
  articleLabel,
  attachedLine,
  basisEnd,
  BLANK,
  dateLine,
  DECIDES,
  isAttached,
  NOI_NHAN,
  numberLine,
  QUOC_HIEU,
  sectionRefText,
  TIEU_NGU,
  toCapitals,
  writtenDate,
} from './queries/printed.ts';
export type { PrintedLine } from './queries/printedText/PrintedLine.ts';
export {
  type FootnoteMark,
  footnotesOf,
  printedLines,
  printedText,
  wordsOf,
} from './queries/printedText/printedText.ts';
export { toPlainText } from './queries/printedText/toPlainText.ts';
export { taskNumbersOf } from './queries/taskNumbersOf.ts';
export * from './returned/all.ts';
export { schema, SCHEMA_VERSION } from './schema.ts';
export * from './suggestions/all.ts';
export { copyPlan } from './template/copyPlan.ts';
export { fillTemplate } from './template/fillTemplate.ts';
export { parseTemplate } from './template/parseTemplate.ts';
export {
  type Template,
  TemplateError,
  type TemplateErrorKind,
  type TemplateField,
} from './template/Template.ts';
export { type CheckedUpdate, type CheckOptions, checkUpdate } from './ydoc/checkUpdate.ts';
export type { IdRange } from './ydoc/idRanges.ts';
export { keepFormats } from './ydoc/keepFormats.ts';
export { keepUndoneForms } from './undo/keepUndoneForms.ts';
export { tryUndo, type UndoTrial } from './undo/tryUndo.ts';
export { moveSectionRun, type SectionMove } from './ydoc/moveSectionRun.ts';
export type { StructId, UpdateRefusal } from './ydoc/updateRefusal.ts';
export { fromYDoc, PLAN_FIELD, planFragment, toYDoc, updateYDoc } from './ydoc/ydoc.ts';
export { writeNode } from './ydoc/writeNode.ts';
