/** `failed`: LibreOffice cannot read this file. `stopped`: asked for no longer. */
export type OfficeErrorKind = 'missing' | 'failed' | 'tooLong' | 'tooMany' | 'stopped';

const sentences: Record<OfficeErrorKind, string> = {
  missing:
    'Máy chủ chưa cài LibreOffice nên chưa chuyển được tệp này; đề nghị quản trị cài LibreOffice (Writer) rồi thử lại.',
  failed: 'LibreOffice không chuyển được tệp này; đề nghị mở tệp bằng Word, lưu lại dạng .docx rồi thử lại.',
  tooLong: 'LibreOffice chuyển tệp này quá lâu nên đã dừng; đề nghị chia nhỏ tệp hoặc thử lại sau ít phút.',
  tooMany: 'LibreOffice đang chuyển nhiều tệp; đề nghị thử lại sau ít phút.',
  stopped: 'Việc chuyển tệp đã được dừng.',
};

/** A file could not be converted; `message` is one Vietnamese sentence that can be shown as it is. */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';
  readonly kind: OfficeErrorKind;

  constructor(kind: OfficeErrorKind) {
    super(sentences[kind]);
    this.kind = kind;
  }
}
