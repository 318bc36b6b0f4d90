import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';

const bin = join(import.meta.dirname, '../../bin/duthao.js');

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command in a folder of its own. */
export async function duthao(args: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [status, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { status, out, err };
}

export const folder = mkdtempSync(join(tmpdir(), 'duthao-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const oldPlan = `ỦY BAN NHÂN DÂN
XÃ SÔNG TRÀ

Số: /KH-UBND

Sông Trà, ngày tháng 3 năm 2026

KẾ HOẠCH

Trồng cây ven đường liên thôn năm 2026

Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân huyện về trồng cây phân tán.

I. MỤC ĐÍCH

Tạo bóng mát cho đường liên thôn¹.

II. TỔ CHỨC THỰC HIỆN

1. Công chức địa chính

- Chọn giống, đo vẽ vị trí trồng.

2. Các thôn

- Chăm sóc cây sau khi trồng./.

¹ Đường liên thôn dài 4 km.

Nơi nhận:

- UBND huyện (để báo cáo);
- Lưu: VT.

CHỦ TỊCH

Lê Văn Bình
`;
