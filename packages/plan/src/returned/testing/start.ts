import type { Node } from 'prosemirror-model';
import { normalise } from '../../normalise/normalise.ts';
import { footnote, marked, node, p, plan, runIn, section } from '../../testing/builders.ts';
import { fromYDoc, toYDoc } from '../../ydoc/ydoc.ts';

const known = { author: 'Hòa', time: '2026-02-01T08:00:00Z' };

const cell = (column: string, text: string) => node('taskCell', { column }, p(text));

/** A plan with suggestions of somebody, as it is handed out. */
export function start(): Node {
  const doc = plan({
    subject: 'Tập huấn nghiệp vụ văn thư cho công chức',
    bases: [
      node('basis', { id: 'b1' }, 'Căn cứ chương trình công tác'),
      node('basis', { id: 'b2' }, 'Theo đề nghị của Văn phòng'),
    ],
    openings: [p('Sở lập kế hoạch như sau đây')],
    sections: [
      section(
        1,
        'Mục đích của lớp',
        p('Nêu rõ việc từng người ', footnote('Chú thích ở cuối trang'), ' rồi làm ngay'),
        p(
          'Đoạn hai nói về lớp học ',
          ...marked('insertion', { id: 'k1', ...known }, 'buổi sáng '),
          'trong tuần',
        ),
        p('Đoạn ba ', ...marked('deletion', { id: 'k2', ...known }, 'tạm thời '), 'để nguyên như cũ'),
      ),
      section(2, 'Yêu cầu', p('Thiết thực và hiệu quả'), p('Gọn gàng từng buổi'), p('Đủ người đúng giờ')),
      runIn(2, 'Đúng thời gian không kéo dài'),
      section(
        1,
        'Phân công',
        node(
          'taskTable',
          { id: 'tb' },
          node('taskColumn', { id: 'c1', kind: 'content' }, 'Nội dung'),
          node('taskColumn', { id: 'c2', kind: 'lead' }, 'Chủ trì'),
          node('task', { id: 'r1' }, cell('c1', 'Mở lớp và mời người'), cell('c2', 'Văn phòng')),
          node('task', { id: 'r2' }, cell('c1', 'Báo cáo rồi gửi đi'), cell('c2', 'Các phòng')),
        ),
      ),
    ],
    endorsement: [
      node(
        'recipients',
        null,
        node('recipient', { id: 'n1' }, 'Như trên'),
        node('recipient', { id: 'n2' }, 'Các phòng'),
      ),
    ],
  });
  const ydoc = toYDoc(doc);
  let ids = 0;
  normalise(ydoc, () => `s${(ids += 1)}`);
  return fromYDoc(ydoc);
}
