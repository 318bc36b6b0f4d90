import { type BlockName, type Plan, schema } from '@duthao/plan';
import type { Recognition, Sureness } from '../importedPlan.ts';
import { type Inline, plain, wordsOf } from '../lines/inline.ts';
import type { Basis, Decision, Endorsement, Paragraph, Recognised, Section } from '../parts/recognised.ts';
import { blockNode, firstWords, paragraphNode } from './blockNode.ts';
import type { Builder } from './Builder.ts';
import { inlineNodes } from './inlineNodes.ts';
import { asWords, takeBlock } from './suggested.ts';
import { withSpaces } from './withSpaces.ts';
import { takeContainer } from './takeContainer.ts';

type Node = ReturnType<typeof schema.node>;

/** Makes the plan of what was recognised; every element that carries an id gets a new one. */
export function toPlan(found: Recognised, newId: () => string): { plan: Plan; recognised: Recognition[] } {
  const ids = found.sections.map(() => newId());
  const marks = found.sections.flatMap(({ bookmarks }, index) =>
    bookmarks.map((name) => [name, ids[index]!] as const),
  );
  const builder: Builder = { newId, sectionIds: new Map(marks), recognised: [], joined: new Set() };
  if (found.decision) note(builder, null, 'decision', 'likely', found.decision.subject);
  const decision = make('decisionPart', null, found.decision ? decisionNodes(found.decision, builder) : []);
  noteHead(found, builder);
  const paragraphs = (of: readonly Paragraph[]): Node[] => of.map((p) => paragraphNode(p, builder));
  const doc = make('plan', null, [
    decision,
    make('letterhead', { ...found.letterhead }),
    docTitle(found, builder),
    make('bases', null, basisNodes(found.bases, builder)),
    make('openings', null, paragraphs(found.openings)),
    make(
      'sections',
      null,
      found.sections.map((section, index) => sectionNode(section, ids[index]!, builder)),
    ),
    make('closings', null, paragraphs(found.closings)),
    found.decision ? make('endorsement') : endorsementNode(found.endorsement, builder),
    make(
      'annexes',
      null,
      found.annexes.map((annex) => annexNode(annex, builder)),
    ),
  ]);
  const title = wordsOf(found.subject) || found.docType;
  return {
    plan: { meta: title ? { title } : {}, doc: withSpaces(doc, builder.joined) },
    recognised: builder.recognised,
  };
}

function make(name: BlockName, attrs?: Record<string, unknown> | null, content: readonly Node[] = []): Node {
  return schema.node(name, attrs ?? null, content);
}

function note(
  { recognised }: Builder,
  place: string | null,
  as: Recognition['as'],
  sure: Sureness,
  runs: readonly Inline[],
): void {
  recognised.push({ place, as, sure, text: firstWords(runs) });
}

function noteHead({ letterhead, docType, subject, decision }: Recognised, builder: Builder): void {
  const { issuer, code } = letterhead;
  const text = [letterhead.superior, issuer, code].filter(Boolean).join(', ').replaceAll('\n', ' ');
  const sure = issuer && code ? 'sure' : issuer || code ? 'likely' : 'unsure';
  if (!decision || text) note(builder, null, 'letterhead', sure, plain(text));
  note(builder, null, 'docTitle', docType && subject.length > 0 ? 'sure' : 'unsure', [
    ...plain(`${docType} `),
    ...subject,
  ]);
}

function docTitle(
  { docType, typed = plain(docType), subject }: Pick<Recognised, 'docType' | 'typed' | 'subject'>,
  builder: Builder,
): Node {
  const type = make('docType', null, inlineNodes(asWords(typed), builder));
  return make('docTitle', null, [type, make('subject', null, inlineNodes(asWords(subject), builder))]);
}

function basisNodes(bases: readonly Basis[], builder: Builder): Node[] {
  return bases.map(({ runs, sure }) => {
    const id = builder.newId();
    note(builder, id, 'basis', sure, runs);
    const block = takeBlock(runs);
    return make('basis', { id, ...block.attrs }, inlineNodes(block.runs, builder));
  });
}

function sectionNode(section: Section, id: string, builder: Builder): Node {
  const { level, numbering, runIn, sure, label } = section;
  const first = section.blocks[0];
  const words = runIn && first?.kind === 'paragraph' ? first.runs : section.title;
  note(builder, id, 'heading', sure, [...plain(label ? `${label} ` : ''), ...words]);
  const blocks = section.blocks.map((block) => blockNode(block, builder));
  const whole = takeContainer(section.title, blocks, section.tracked);
  const title = make('sectionTitle', null, inlineNodes(whole.title, builder));
  return make('section', { id, level, numbering, runIn: runIn || null, ...whole.attrs }, [
    title,
    ...whole.blocks,
  ]);
}

function annexNode(
  { title, tracked, blocks, landscape, sure }: Recognised['annexes'][number],
  builder: Builder,
): Node {
  const id = builder.newId();
  note(builder, id, 'annex', sure, title);
  const whole = takeContainer(
    title,
    blocks.map((block) => blockNode(block, builder)),
    tracked,
  );
  const heading = make('annexTitle', null, inlineNodes(whole.title, builder));
  return make('annex', { id, orientation: landscape ? 'landscape' : null, ...whole.attrs }, [
    heading,
    ...whole.blocks,
  ]);
}

function endorsementNode(endorsement: Endorsement, builder: Builder): Node {
  const recipients = endorsement.recipients.map(({ text, purpose, kind }) => {
    const id = builder.newId();
    note(builder, id, 'recipient', 'likely', text);
    const block = takeBlock(text);
    return make('recipient', { id, purpose, kind, ...block.attrs }, inlineNodes(block.runs, builder));
  });
  const signatures = endorsement.signatures.map((signature) => {
    const id = builder.newId();
    const { authority, position, name } = signature;
    const words = [authority, position, name].filter(Boolean).join(' ').replaceAll('\n', ' ');
    note(builder, id, 'signature', position && name ? 'sure' : 'unsure', plain(words));
    return make('signature', { id, ...signature });
  });
  return make('endorsement', null, [
    make('recipients', null, recipients),
    make('signatures', null, signatures),
  ]);
}

function decisionNodes(decision: Decision, builder: Builder): Node[] {
  return [
    make('letterhead', { ...decision.letterhead }),
    docTitle(decision, builder),
    make('bases', null, basisNodes(decision.bases, builder)),
    ...decision.articles.map((article) =>
      make(
        'article',
        { id: builder.newId() },
        article.map((p) => paragraphNode(p, builder)),
      ),
    ),
    endorsementNode(decision.endorsement, builder),
  ];
}
