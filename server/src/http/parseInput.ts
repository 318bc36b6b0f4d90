import type { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** What came from outside, checked; throws a Refusal with `sentence` when it does not fit. */
export function parseInput<Output>(
  schema: z.ZodType<Output>,
  input: unknown,
  sentence = 'Dữ liệu gửi lên thiếu hoặc chưa đúng; đề nghị tải lại trang rồi nhập lại.',
): Output {
  const read = schema.safeParse(input);
  if (!read.success) throw new Refusal('badRequest', sentence);
  return read.data;
}
