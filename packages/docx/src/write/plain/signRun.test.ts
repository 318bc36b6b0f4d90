import { Document, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { readWord } from '../../read/word/readWord.ts';
import { compile } from '../compile.ts';
import { pack } from '../pack.ts';
import { openDocx } from '../testing/openDocx.ts';
import { signRun } from './signRun.ts';

const TEXT = 'Công văn số 412/STC-HCSN, Nghị quyết số 12/NQ-HĐND-TT ngày 01-03, Sở - Phòng a-b.';

test('a sign of a document does not break behind its hyphens, and is read back with plain ones', () => {
  const file = new Document({ sections: [{ children: [new Paragraph({ children: [signRun(TEXT)] })] }] });
  const styles = String(compile(file).get('word/styles.xml'));
  const bytes = pack(file, { writtenAt: undefined, category: '', styles, typed: [] });
  const body = openDocx(bytes).part('word/document.xml');
  expect(body.match(/<w:noBreakHyphen\/>/gu)).toHaveLength(3);
  const [paragraph] = readWord(bytes).blocks;
  expect(paragraph).toMatchObject({ runs: [{ text: TEXT }] });
});
