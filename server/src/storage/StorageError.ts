/** The data directory cannot be used as it is; one Vietnamese sentence, and nothing in it was changed. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** What a failure to open the database means to who starts the server; undefined when it is none of SQLite's. */
export function toStorageError(error: unknown, file: string): StorageError | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = sentenceOf(code, file);
  return sentence === undefined ? undefined : new StorageError(sentence, { cause: error });
}

function sentenceOf(code: string, file: string): string | undefined {
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return `Tệp dữ liệu ${file} bị hỏng nên máy chủ không khởi động và không ghi gì vào đó; đề nghị khôi phục từ bản sao lưu hoặc chọn thư mục khác bằng --data.`;
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return `Tệp dữ liệu ${file} đang có chương trình khác giữ; đề nghị dừng chương trình đó rồi khởi động lại.`;
  }
  if (code === 'SQLITE_FULL') {
    return `Ổ đĩa chứa ${file} đã đầy; đề nghị giải phóng chỗ trống rồi khởi động lại.`;
  }
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR)/.test(code)) {
    return `Không đọc hoặc ghi được tệp dữ liệu ${file}; đề nghị kiểm tra ổ đĩa và quyền của thư mục, hoặc chọn thư mục khác bằng --data.`;
  }
  return undefined;
}
