import { Fragment, type Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { BlockName } from '../blocks/index.ts';
import { schema } from '../schema.ts';
import { ancestorOf } from './ancestorOf.ts';
import { type Command, type NewId, putCaret } from './command.ts';
import { newParagraph } from './newNodes.ts';

const { nodes } = schema;

/** A further căn cứ, after the one around the caret or at the end. */
export const addBasis = (newId: NewId): Command =>
  addTo('bases', 'basis', () => nodes.basis.create({ id: newId() }));

/** A further line of nơi nhận. */
export const addRecipient = (newId: NewId): Command =>
  addTo('recipients', 'recipient', () => nodes.recipient.create({ id: newId() }));

/** A further signatory. */
export const addSignature = (newId: NewId): Command =>
  addTo('signatures', 'signature', () => nodes.signature.create({ id: newId() }));

/** A further phụ lục, with an empty title. */
export const addAnnex = (newId: NewId): Command =>
  addTo('annexes', 'annex', () =>
    nodes.annex.create({ id: newId() }, [nodes.annexTitle.create(), newParagraph(newId)]),
  );

type Container = 'bases' | 'recipients' | 'signatures' | 'annexes';

function addTo(container: Container, name: BlockName, create: () => Node): Command {
  return (state, dispatch) => {
    const near = ancestorOf(state.selection.$from, name);
    const tr = state.tr;
    const pos = near?.end ?? endOf(tr, state, container);
    if (pos === undefined) return false;
    dispatch?.(putCaret(tr.insert(pos, create()), pos + 1));
    return true;
  };
}

/** The end of the container beside the caret (a decision has its own), which an endorsement may still lack. */
function endOf(tr: Transaction, state: EditorState, container: Container): number | undefined {
  const decision = ancestorOf(state.selection.$from, 'decisionPart');
  const root = decision ?? { node: state.doc, pos: -1 };
  let end: number | undefined;
  let endorsement: number | undefined;
  root.node.descendants((node, offset, parent) => {
    const pos = root.pos + 1 + offset;
    if (parent?.type.name === 'decisionPart' && !decision) return false;
    if (node.type.name === container) end ??= pos + node.nodeSize - 1;
    if (node.type.name === 'endorsement') endorsement ??= pos + node.nodeSize - 1;
    return !node.isTextblock;
  });
  if (end !== undefined || endorsement === undefined) return end;
  if (container !== 'recipients' && container !== 'signatures') return undefined;
  tr.insert(endorsement, nodes[container].create());
  return endorsement + 1;
}

/** The Quyết định that issues the plan, ready to be filled; only where there is none yet. */
export function addDecisionPart(newId: NewId): Command {
  return (state, dispatch) => {
    const decision = state.doc.firstChild;
    if (decision?.type.name !== 'decisionPart' || decision.childCount > 0) return false;
    dispatch?.(putCaret(state.tr.insert(1, decisionOf(state.doc, newId)), 1));
    return true;
  };
}

function decisionOf(plan: Node, newId: NewId): Fragment {
  const issuer = plan.children.find((child) => child.type.name === 'letterhead')?.attrs;
  const { superior, issuer: name, issuerInText, place, month, year } = issuer ?? {};
  const article = (text: string): Node =>
    nodes.article.create({ id: newId() }, newParagraph(newId, {}, Fragment.from(schema.text(text))));
  return Fragment.from([
    nodes.letterhead.create({ superior, issuer: name, issuerInText, place, month, year }),
    nodes.docTitle.create(null, [
      nodes.docType.create(null, schema.text('QUYẾT ĐỊNH')),
      nodes.subject.create(null, schema.text('Về việc ban hành kế hoạch')),
    ]),
    nodes.bases.create(null, nodes.basis.create({ id: newId() })),
    article('Ban hành kèm theo Quyết định này Kế hoạch.'),
    article('Quyết định này có hiệu lực kể từ ngày ký.'),
    nodes.endorsement.create(null, [nodes.recipients.create(), nodes.signatures.create()]),
  ]);
}
