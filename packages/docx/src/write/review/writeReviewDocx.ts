import { defaultLook, type Found, type Look, parseLook, type Plan, suggestionsOf } from '@duthao/plan';
import { Document } from 'docx';
import { createFileState, createReviewContext } from '../createContext.ts';
import { pack } from '../pack.ts';
import { propertiesOf } from '../propertiesOf.ts';
import { stylesPart } from '../styles/stylesPart.ts';
import { wordSections } from '../wordSections.ts';
import { createAnchors } from './comments/createAnchors.ts';
import { commentParts, numberComments } from './comments/commentParts.ts';
import { hangThreads } from './comments/hangThreads.ts';
import { namePlaces } from './comments/namePlaces.ts';
import { findSharedDeletions } from './findSharedDeletions.ts';
import { createReview } from './Review.ts';

export interface ReviewOptions {
  /** When the file is made; it names no time without it. */
  readonly writtenAt?: Date | undefined;
  /** Stands in the top margin of the first page: "DỰ THẢO LẦN 2". */
  readonly draftMark?: string | undefined;
  /** Which plan this is, and which copy of it: custom properties DuThaoPlan and DuThaoCopy, by which it is known when it comes back. */
  readonly identity?: { readonly plan: string; readonly copy: string } | undefined;
}

/**
 * Writes the copy for review: laid out as the copy for signature, its suggestions as tracked changes (ECMA-376, 17.13.5)
 * and its threads as comments with answers (17.13.4, [MS-DOCX] 2.5.4). All changes accepted it reads as the plan with
 * every suggestion accepted, all rejected as the plan stands; numbers and other computed words included. Authors are
 * named by `meta.people`, others by what is written in the plan. Exactly the threads of the plan are written, so leave
 * out those that a reader may not see. The same plan, look and options give the same bytes. Throws LookError for a
 * look that the decree does not allow.
 */
export async function writeReviewDocx(
  { doc, meta, threads = [] }: Plan,
  look: Look = defaultLook,
  { writtenAt, draftMark, identity }: ReviewOptions = {},
): Promise<Found<Uint8Array>> {
  const hung = hangThreads(doc, threads);
  const numbered = numberComments(threads);
  const ids = new Map([...numbered].map(([thread, comments]) => [thread, comments.map(({ id }) => id)]));
  const anchors = createAnchors(ids, hung.byNode);
  const [first] = suggestionsOf(doc);
  const review = createReview(meta.people, first ?? { author: '', time: '' }, anchors);
  const context = createReviewContext(hung.doc, parseLook(look), createFileState(), review);
  const sections = wordSections(context.plan, context, draftMark);
  const footnotes = Object.fromEntries(context.footnotes.map((note, i) => [i + 1, { children: [note] }]));
  const properties = propertiesOf(context.texts.before.plan);
  const file = new Document({
    ...properties,
    customProperties: [...properties.customProperties, ...identityProperties(identity)],
    compatibility: { doNotExpandShiftReturn: true },
    // What is changed in Word is to come back as a change.
    features: { trackRevisions: true },
    footnotes,
    sections,
  });
  const styles = stylesPart(context.look, context.sizes, context.levels);
  const comments = [...numbered].flatMap(([thread, all]) => namePlaces(all, find(threads, thread), anchors));
  const parts = comments.length > 0 ? commentParts(comments, meta.people) : new Map<string, string>();
  const { category } = properties;
  const value = pack(file, { writtenAt, category, styles, typed: context.typed }, parts);
  return { value, findings: [...context.findings, ...findSharedDeletions(doc, meta.people)] };
}

const find = (threads: NonNullable<Plan['threads']>, id: string) =>
  threads.find((thread) => thread.id === id)!;

function identityProperties(identity: ReviewOptions['identity']): { name: string; value: string }[] {
  if (!identity) return [];
  return [
    { name: 'DuThaoPlan', value: identity.plan },
    { name: 'DuThaoCopy', value: identity.copy },
  ];
}
