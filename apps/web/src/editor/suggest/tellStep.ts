import { notifications } from '@mantine/notifications';
import type { StepOutcome } from './createSuggestControl.ts';

const sentences: Readonly<Record<StepOutcome, string>> = {
  suggested: 'Chỗ này nay do đơn vị khác chủ trì, nên thay đổi được ghi thành đề nghị sửa.',
  skipped: 'Bỏ qua một bước ở chỗ nay do đơn vị khác chủ trì; văn bản ở đó giữ nguyên.',
};

/** One quiet line; the same one again takes the place of the first. */
export function tellStep(outcome: StepOutcome): void {
  const id = `step-${outcome}`;
  notifications.hide(id);
  notifications.show({ id, message: sentences[outcome], color: 'gray', autoClose: 8_000 });
}
