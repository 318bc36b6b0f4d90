import { type BlockNode, schema } from '@duthao/plan';
import { endorsement } from '../blocks/endorsement.ts';
import type { Context } from '../context.ts';
import type { Part } from '../part.ts';
import type { PaperSigner } from './OpinionTable.ts';

/** One line of nơi nhận; the last one may be what is kept: "VT, GDTrH". */
export interface PaperRecipient {
  readonly name: string;
  readonly purpose?: string;
  readonly isArchive?: true;
}

/** Ô 7 and 9b as on a plan. */
export function paperSignature(
  { authority, position, name, post }: PaperSigner,
  recipients: readonly PaperRecipient[],
  context: Context,
): Part[] {
  const lines = recipients.map(({ name: text, purpose, isArchive }) =>
    schema.node(
      'recipient',
      { purpose: purpose ?? null, kind: isArchive ? 'archive' : null },
      text ? schema.text(text) : [],
    ),
  );
  const signature = schema.node('signature', { authority, position, name, post: post ?? null });
  const node = schema.node('endorsement', null, [
    schema.node('recipients', null, lines),
    schema.node('signatures', null, [signature]),
  ]);
  return endorsement(node as BlockNode<'endorsement'>, context);
}
