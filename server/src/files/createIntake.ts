import { fileTypeOf } from '@duthao/docx';
import { type Office, OfficeError } from '@duthao/office';
import type { TrackedChoice } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { Paper } from './createPaper.ts';
import type { ReadPaper } from './paperJobs.ts';

const THROUGH_OFFICE = new Set(['doc', 'rtf', 'odt']);

/** Reads the files that people bring; what only LibreOffice can open becomes a .docx first. */
export function createIntake(paper: Paper, office: Office) {
  async function toDocx(bytes: Uint8Array, type: string): Promise<Uint8Array> {
    try {
      return await office.convert(bytes, type, 'docx');
    } catch (error) {
      throw error instanceof OfficeError ? toRefusal(error, type) : error;
    }
  }

  return {
    /** Throws a Refusal that says why the file becomes no plan; 'asks' when its changes need a choice first. */
    async read(
      bytes: Uint8Array,
      fileName: string,
      changes: TrackedChoice | null,
    ): Promise<ReadPaper | 'asks'> {
      const type = fileTypeOf(bytes, fileName);
      if (!THROUGH_OFFICE.has(type)) return paper.read(bytes, fileName, changes);
      return paper.read(await toDocx(bytes, type), `${fileName}.docx`, changes);
    },
  };
}

export type Intake = ReturnType<typeof createIntake>;

function toRefusal({ kind, message }: OfficeError, type: string): Refusal {
  if (kind === 'missing') {
    return new Refusal(
      'noOffice',
      `Máy chủ chưa cài LibreOffice nên chưa nhập được tệp .${type}; đề nghị mở tệp bằng Word, lưu lại dạng .docx rồi nhập lại.`,
    );
  }
  if (kind === 'failed') return new Refusal('unknownFileType', message);
  return new Refusal(
    kind === 'tooLong' ? 'tooLarge' : kind === 'tooMany' ? 'tooMany' : 'unavailable',
    message,
  );
}
