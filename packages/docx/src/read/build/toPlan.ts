import { type BlockName, type Plan, schema } from '@duthao/plan';
import { type Inline, wordsOf } from '../lines/inline.ts';
import type { Decision, Endorsement, Recognised, Section } from '../parts/recognised.ts';
import { blockNode, paragraphNode } from './blockNode.ts';
import { inlineNodes } from './inlineNodes.ts';

type Node = ReturnType<typeof schema.node>;
type NewId = () => string;

/** Makes the plan of what was recognised; every element that carries an id gets a new one. */
export function toPlan(found: Recognised, newId: NewId): Plan {
  const doc = make('plan', null, [
    make('decisionPart', null, found.decision ? decisionNodes(found.decision, newId) : []),
    make('letterhead', { ...found.letterhead }),
    docTitle(found.docType, found.subject, newId),
    make('bases', null, basisNodes(found.bases, newId)),
    make(
      'openings',
      null,
      found.openings.map((p) => paragraphNode(p, newId)),
    ),
    make(
      'sections',
      null,
      found.sections.map((section) => sectionNode(section, newId)),
    ),
    make(
      'closings',
      null,
      found.closings.map((p) => paragraphNode(p, newId)),
    ),
    found.decision ? make('endorsement') : endorsementNode(found.endorsement, newId),
    make(
      'annexes',
      null,
      found.annexes.map((annex) => annexNode(annex, newId)),
    ),
  ]);
  const title = wordsOf(found.subject) || found.docType;
  return { meta: title ? { title } : {}, doc };
}

function make(name: BlockName, attrs?: Record<string, unknown> | null, content: readonly Node[] = []): Node {
  return schema.node(name, attrs ?? null, content);
}

function docTitle(docType: string, subject: readonly Inline[], newId: NewId): Node {
  const type = make('docType', null, docType ? [schema.text(docType)] : []);
  return make('docTitle', null, [type, make('subject', null, inlineNodes(subject, newId))]);
}

function basisNodes(bases: readonly (readonly Inline[])[], newId: NewId): Node[] {
  return bases.map((runs) => make('basis', { id: newId() }, inlineNodes(runs, newId)));
}

function sectionNode(section: Section, newId: NewId): Node {
  const { level, numbering, runIn } = section;
  return make('section', { id: newId(), level, numbering, runIn: runIn || null }, [
    make('sectionTitle', null, inlineNodes(section.title, newId)),
    ...section.blocks.map((block) => blockNode(block, newId)),
  ]);
}

function annexNode(annex: Recognised['annexes'][number], newId: NewId): Node {
  return make('annex', { id: newId() }, [
    make('annexTitle', null, inlineNodes(annex.title, newId)),
    ...annex.blocks.map((block) => blockNode(block, newId)),
  ]);
}

function endorsementNode(endorsement: Endorsement, newId: NewId): Node {
  const recipients = endorsement.recipients.map(({ text, purpose, kind }) =>
    make('recipient', { id: newId(), purpose, kind }, inlineNodes(text, newId)),
  );
  const signatures = endorsement.signatures.map((signature) =>
    make('signature', { id: newId(), ...signature }),
  );
  return make('endorsement', null, [
    make('recipients', null, recipients),
    make('signatures', null, signatures),
  ]);
}

function decisionNodes(decision: Decision, newId: NewId): Node[] {
  return [
    make('letterhead', { ...decision.letterhead }),
    docTitle(decision.docType, decision.subject, newId),
    make('bases', null, basisNodes(decision.bases, newId)),
    ...decision.articles.map((article) =>
      make(
        'article',
        { id: newId() },
        article.map((p) => paragraphNode(p, newId)),
      ),
    ),
    endorsementNode(decision.endorsement, newId),
  ];
}
