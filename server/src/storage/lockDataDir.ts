import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { StorageError } from './StorageError.ts';

/**
 * One server a data directory: two would each keep the plans in memory, and the snapshots of one would leave out
 * what the other has acknowledged. The system itself lets go of the lock when the process ends, however it ends.
 */
export function lockDataDir(dataDir: string): () => void {
  const lock = new SQLite(join(dataDir, 'duthao.lock'), { timeout: 500 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!(error instanceof SQLite.SqliteError && error.code === 'SQLITE_BUSY')) throw error;
    throw new StorageError(
      `Thư mục dữ liệu ${dataDir} đang có một máy chủ Dự Thảo khác dùng; đề nghị dừng máy chủ đó hoặc chọn thư mục khác bằng --data.`,
    );
  }
  return () => lock.close();
}
