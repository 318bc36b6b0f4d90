import type { Node } from 'prosemirror-model';
import { marked, node, plan } from '../../testing/builders.ts';
import { by, example, type ExamplesOf, suggested } from '../../testing/example.ts';

const recipient = (text: string, attrs: Record<string, string> | null = null): Node =>
  node('recipient', attrs, text);
const recipients = (...lines: Node[]): Node => node('recipients', null, ...lines);
const signatures = (...signers: Node[]): Node => node('signatures', null, ...signers);
const archive = recipient('VT, VX', { kind: 'archive' });
const director = node('signature', { id: 'k1', position: 'GIÁM ĐỐC', name: 'Phạm Văn Đức' });
const deputy = node('signature', {
  id: 'k2',
  authority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
  position: 'PHÓ CHỦ TỊCH',
  name: 'Lò Thị Mai',
  post: 'Trưởng Ban Chỉ đạo',
});
const endorsed = (...parts: Node[]): Node => plan({ endorsement: parts });

export const endorsementExamples: ExamplesOf<
  'endorsement' | 'recipients' | 'recipient' | 'signatures' | 'signature'
> = {
  endorsement: [
    example('recipients beside one signature', endorsed(recipients(archive), signatures(director))),
    example('a signature without recipients', endorsed(signatures(deputy))),
  ],
  recipients: [
    example(
      'three lines, the last of the archive',
      endorsed(
        recipients(
          recipient('UBND tỉnh', { purpose: 'để b/c' }),
          recipient('Các phòng', { purpose: 'để t/h' }),
          archive,
        ),
      ),
    ),
    example('no line yet', endorsed(recipients())),
  ],
  recipient: [
    example('an archive line in the middle', endorsed(recipients(archive, recipient('Thanh tra')))),
    example(
      'a line with a suggested word, itself suggested for deletion',
      endorsed(
        recipients(
          node(
            'recipient',
            { suggestedDelete: suggested('g7') },
            'Ban ',
            marked('insertion', by('u-hai', 'g8'), 'Dân tộc'),
          ),
        ),
      ),
    ),
    example('an empty line', endorsed(recipients(node('recipient', null)))),
  ],
  signatures: [
    example('two signatories', endorsed(recipients(archive), signatures(director, deputy))),
    example('no signatory yet', endorsed(signatures())),
  ],
  signature: [
    example('a deputy who signs for a collective, with a further post', endorsed(signatures(deputy))),
    example(
      'a signature whose name someone suggests to change',
      endorsed(
        signatures(
          node('signature', { name: 'Mai Anh', suggestedChange: suggested('g9', { name: 'Mai Ánh' }) }),
        ),
      ),
    ),
    example('a signature with nothing filled in', endorsed(signatures(node('signature', null)))),
  ],
};
