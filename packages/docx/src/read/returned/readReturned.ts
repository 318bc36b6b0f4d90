import type { WordFile } from '@duthao/plan';
import { LARGEST_FILE } from '../readPlan.ts';
import { fileTypeOf } from '../fileTypeOf.ts';
import { ImportError } from '../importError.ts';
import { readWord } from '../word/readWord.ts';
import { toWordLines } from './toWordLines.ts';

const EMPTY = 'Tệp rỗng, không có nội dung; đề nghị chọn tệp khác.';
const TOO_LARGE = 'Tệp lớn hơn 50 MB; đề nghị chọn tệp nhỏ hơn.';
const NOT_WORD = 'Tệp này không phải tệp Word (.docx); mở tệp bằng Word, lưu lại dạng .docx rồi đưa vào lại.';

/**
 * Reads a .docx that came back: every line with what Word tracks in it, comments, and which copy of which plan it
 * is. Throws ImportError, one Vietnamese sentence each (also for a file with a password).
 */
export function readReturned(bytes: Uint8Array, fileName: string): WordFile {
  if (bytes.length === 0) throw new ImportError('emptyFile', EMPTY);
  if (bytes.length > LARGEST_FILE) throw new ImportError('tooLarge', TOO_LARGE);
  const type = fileTypeOf(bytes, fileName);
  // What Word locks with a password is an OLE file; `readWord` says so.
  if (type !== 'docx' && !/\.docx$/iu.test(fileName)) throw new ImportError('unknownFileType', NOT_WORD);
  const { blocks, threads, properties = {} } = readWord(bytes);
  const { DuThaoPlan: plan, DuThaoCopy: copy } = properties;
  return {
    identity: plan && copy ? { plan, copy } : null,
    lines: toWordLines(blocks),
    threads: threads.map(({ id, isDone, comments }) => ({ id, isDone, comments })),
  };
}
