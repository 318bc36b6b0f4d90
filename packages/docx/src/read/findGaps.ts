import type { Finding } from '@duthao/plan';
import type { Recognised } from './parts/recognised.ts';

/** Names the parts that a plan should have and that were not found; nothing is guessed in their place. */
export function findGaps(found: Recognised): Finding[] {
  const { letterhead, endorsement } = found.decision ?? found;
  const gaps: readonly (readonly [boolean, string, string])[] = [
    [!found.docType, 'docType', 'Không thấy tên loại văn bản (KẾ HOẠCH).'],
    [
      found.docType !== '' && found.subject.length === 0,
      'subject',
      'Không thấy trích yếu dưới tên loại văn bản.',
    ],
    [!letterhead.issuer, 'issuer', 'Không thấy tên cơ quan ban hành.'],
    [!letterhead.code, 'code', 'Không thấy số, ký hiệu.'],
    [
      letterhead.code !== undefined && !letterhead.number,
      'number',
      'Chưa có số văn bản; để trống cho văn thư ghi.',
    ],
    [!letterhead.place, 'place', 'Không thấy địa danh.'],
    [!letterhead.year, 'year', 'Không thấy năm ban hành.'],
    [found.sections.length === 0, 'sections', 'Không thấy mục nào được đánh số.'],
    [endorsement.recipients.length === 0, 'recipients', 'Không thấy nơi nhận.'],
    [endorsement.signatures.length === 0, 'signature', 'Không thấy chức vụ và tên người ký.'],
  ];
  return gaps.flatMap(([missing, part, message]) =>
    missing
      ? [{ rule: `missing.${part}`, severity: part === 'number' ? 'info' : 'warning', message } as const]
      : [],
  );
}
