export type { BlockName, BlockNode, Faces } from './blocks/index.ts';
export { blocks } from './blocks/index.ts';
export type { BlockAttrs } from './blocks/defineBlock.ts';
export { type ColumnKind, columnKinds } from './blocks/taskTable/block.ts';
export { addAnnex, addBasis, addDecisionPart, addRecipient, addSignature } from './commands/addPart.ts';
export type { Command, NewId } from './commands/command.ts';
export { deleteSelection } from './commands/deleteSelection.ts';
export { insertFootnote, insertHardBreak } from './commands/insertInline.ts';
export { insertSection } from './commands/insertSection.ts';
export { columnTitles, insertTaskTable } from './commands/insertTaskTable.ts';
export { joinBackward } from './commands/joinBackward.ts';
export { joinForward } from './commands/joinForward.ts';
export { indentLevel, outdentLevel, setLevel } from './commands/level.ts';
export { nextTaskCell, previousTaskCell } from './commands/nextTaskCell.ts';
export { setMarker } from './commands/setMarker.ts';
export { splitBlock } from './commands/splitBlock.ts';
export { addColumn, removeColumn } from './commands/tableColumns.ts';
export { addRow, insertTable, removeRow } from './commands/tableRows.ts';
export { addTaskColumn, removeTaskColumn } from './commands/taskColumns.ts';
export { addTask, addTaskGroup, moveTask, removeTask } from './commands/taskRows.ts';
export { toParagraph } from './commands/toParagraph.ts';
export { toRunIn, toSection } from './commands/toSection.ts';
export { typedMarker } from './commands/typedMarker.ts';
export { faceOf } from './faceOf.ts';
export type { Finding, Found } from './findings.ts';
export { fromDOM, type PlanElement } from './html/fromDOM.ts';
export { toHTML } from './html/toHTML.ts';
export { type Plan, PlanFileError, type PlanMeta, readPlanFile, writePlanFile } from './json/planFile.ts';
export { type MarkName, marks } from './marks/index.ts';
export { fromPointLetter, fromRoman, padTwo, toPointLetter, toRoman } from './numbering.ts';
export { normalise } from './normalise/normalise.ts';
export type { Repair } from './normalise/repair.ts';
export { asItStands } from './queries/asItStands.ts';
export { isBlank } from './queries/isBlank.ts';
export { markersOf } from './queries/markersOf.ts';
export { type OutlineEntry, outlineOf, outlineOfSections } from './queries/outlineOf.ts';
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
export { type FootnoteMark, footnotesOf, printedText, wordsOf } from './queries/printedText/printedText.ts';
export { taskNumbersOf } from './queries/taskNumbersOf.ts';
export { schema, SCHEMA_VERSION } from './schema.ts';
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
export { moveSectionRun, type SectionMove } from './ydoc/moveSectionRun.ts';
export type { StructId, UpdateRefusal } from './ydoc/updateRefusal.ts';
export { fromYDoc, PLAN_FIELD, planFragment, toYDoc, updateYDoc } from './ydoc/ydoc.ts';
