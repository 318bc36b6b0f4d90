import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  type IContext,
  type IXmlableObject,
  type ParagraphChild,
  XmlComponent,
} from 'docx';
import type { Change, Review } from './Review.ts';
import type { Tracked } from './Tracked.ts';

/** Runs as tracked changes: what one person inserted and another deleted is a deletion inside an insertion. */
export function trackRuns(
  runs: readonly ParagraphChild[],
  { inserted, deleted }: Tracked,
  review: Review,
): ParagraphChild[] {
  if (!inserted && !deleted) return [...runs];
  return runs.flatMap(partsOf).map((part) => {
    // A bookmark's edges are no text: they stand beside the changes.
    if (part instanceof BookmarkStart || part instanceof BookmarkEnd) return toChild(part);
    const changes: [string, Change][] = [
      ...(deleted ? [['w:del', review.change(deleted)] as [string, Change]] : []),
      ...(inserted ? [['w:ins', review.change(inserted)] as [string, Change]] : []),
    ];
    return toChild(new TrackedRun(part as XmlComponent, changes, { inserted, deleted }));
  });
}

const partsOf = (run: ParagraphChild): readonly unknown[] =>
  run instanceof Bookmark ? run.writtenAs : [run];

/** The library knows its children by what they can do, its types by their names. */
const toChild = (part: XmlComponent): ParagraphChild => part as unknown as ParagraphChild;

/** A run as a tracked change. */
export class TrackedRun extends XmlComponent {
  private readonly run: XmlComponent;
  private readonly changes: readonly [string, Change][];
  readonly tracked: Tracked;
  constructor(run: XmlComponent, changes: readonly [string, Change][], tracked: Tracked) {
    super('w:r');
    this.run = run;
    this.changes = changes;
    this.tracked = tracked;
  }
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const run = this.run.prepForXml(context);
    if (!run) return undefined;
    const isDeleted = this.changes.some(([name]) => name === 'w:del');
    return this.changes.reduce(
      (inner, [name, change]) => ({ [name]: [{ _attr: attributesOf(change) }, inner] }),
      isDeleted ? asDeleted(run) : run,
    );
  }
}

export const attributesOf = ({ id, author, date }: Change): Record<string, string | number> => ({
  'w:id': id,
  'w:author': author,
  'w:date': date,
});

/** Deleted text and deleted codes of fields have elements of their own (17.3.3.7, 17.16.13). */
const DELETED: Readonly<Record<string, string>> = { 'w:t': 'w:delText', 'w:instrText': 'w:delInstrText' };

function asDeleted(xml: IXmlableObject): IXmlableObject {
  const named = Object.entries(xml).map(([name, inner]) => [DELETED[name] ?? name, innerAsDeleted(inner)]);
  return Object.fromEntries(named) as IXmlableObject;
}

const innerAsDeleted = (inner: unknown): unknown =>
  Array.isArray(inner) ? inner.map((one) => (isObject(one) ? asDeleted(one) : one)) : inner;

const isObject = (value: unknown): value is IXmlableObject => typeof value === 'object' && value !== null;
