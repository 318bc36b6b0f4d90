import { assemble } from '../assemble.ts';
import { ImportError } from '../importError.ts';
import type { ImportedPlan } from '../importedPlan.ts';
import type { ReadOptions } from '../readText.ts';
import { blockChanges } from './blockChanges.ts';
import { dropContents } from './dropContents.ts';
import { hasChanges, settleChanges } from './settleChanges.ts';
import { settleAttributes } from './settleAttributes.ts';
import type { SourceDocument } from './sourceDocument.ts';
import { toLines } from './toLines.ts';
import { wordsOfSource } from './wordsOfSource.ts';

const NO_WORDS =
  'Tệp không có chữ nào đọc được (có thể chỉ chứa ảnh quét); đề nghị dùng tệp Word gốc hoặc nhận dạng chữ trước khi nhập.';

/**
 * Reads a plan from what a reader of a structured format found: styles first, else typed numbers, else looks.
 * A pure function of the source; throws ImportError when it holds no plan, or one that must not be read.
 */
export function recogniseSource(source: SourceDocument, options: ReadOptions): ImportedPlan {
  const { changes = 'suggest' } = options;
  const read = settleChanges(source, changes);
  const settled =
    changes === 'suggest' ? { ...read, blocks: blockChanges(settleAttributes(read.blocks)) } : read;
  const text = wordsOfSource(settled.blocks);
  if (text.trim() === '') throw new ImportError('emptyFile', NO_WORDS);
  const { blocks, findings } = dropContents(settled.blocks);
  const said = [...source.findings, ...findings];
  const plan = assemble(toLines({ ...settled, blocks }), text, said, options.newId, source.properties);
  return { ...plan, threads: source.threads, hasChanges: hasChanges(source.blocks) };
}
