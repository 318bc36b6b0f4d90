import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { bold, footnote, node, p, plan } from '../testing/builders.ts';
import { changedText } from './changedText.ts';
import { withDifference } from './withDifference.ts';

const sec = (id: string, title: string, ...blocks: Node[]): Node =>
  node('section', { id, level: 1 }, node('sectionTitle', null, title), ...blocks);
const signs: Record<string, [string, string]> = {
  same: ['', ''],
  gone: ['[-', '-]'],
  come: ['[+', '+]'],
  form: ['[~', '~]'],
};

function read(before: Node, now: Node): string[] {
  const difference = withDifference(before, now, { author: 'x', time: '2026-03-05T02:00:00.000Z' });
  return changedText(difference).map(
    ({ place, pieces }) => `${place}: ${pieces.map(({ kind, text }) => signs[kind]!.join(text)).join('')}`,
  );
}

const cell = (column: string, text: string): Node => node('taskCell', { column }, p(text));

const table = (...rows: Node[]): Node =>
  plan({
    sections: [
      sec(
        's',
        'Phân công',
        node(
          'taskTable',
          { id: 't' },
          node('taskColumn', { id: 'c', kind: 'content' }, 'Việc'),
          node('taskColumn', { id: 'd', kind: 'lead' }, 'Chủ trì'),
          ...rows,
        ),
      ),
    ],
  });

const row = (id: string, what: string, who: string): Node =>
  node('task', { id }, cell('c', what), cell('d', who));

const made = (word: Parameters<typeof p>, note: string, place: string, name: string): Node =>
  plan({
    letterhead: { place },
    closings: [p(...word, footnote(note))],
    endorsement: [node('signatures', null, node('signature', { id: 'k', position: 'GIÁM ĐỐC', name }))],
  });

test('each changed paragraph is told with its place, its words struck and added where they stand', () => {
  const before = plan({
    sections: [sec('a', 'Mục đích', p('Mở 05 lớp.'), p('Không đổi.')), sec('b', 'Bỏ đi', p('Hết.'))],
  });
  const now = plan({
    sections: [sec('a', 'Mục đích', p('Mở 07 lớp.'), p('Không đổi.')), sec('c', 'Nội dung', p('Thêm.'))],
  });
  expect(read(before, now)).toEqual([
    'Mục I Mục đích: Mở [-05-][+07+] lớp.',
    'Mục II Bỏ đi: [-Bỏ đi-]',
    'Mục II Bỏ đi: [-Hết.-]',
    'Mục II Nội dung: [+Nội dung+]',
    'Mục II Nội dung: [+Thêm.+]',
  ]);
});

test('a row is one line, its cells parted', () => {
  expect(
    read(
      table(row('1', 'Mở lớp', 'Văn phòng')),
      table(row('1', 'Mở lớp', 'Phòng Mầm non'), row('2', 'Báo cáo', 'Thanh tra')),
    ),
  ).toEqual([
    'Mục I Phân công: Mở lớp | [-Văn phòng-][+Phòng Mầm non+]',
    'Mục I Phân công: [+Báo cáo | Thanh tra+]',
  ]);
});

test('form, footnotes, the letterhead and who signs are told too', () => {
  expect(
    read(made(['Mở lớp'], 'Một', 'Lào Cai', 'An'), made(['Mở ', ...bold('lớp')], 'Hai', 'Hà Nội', 'Bình')),
  ).toEqual([
    'Phần đầu văn bản: [-Lào Cai-][+Hà Nội+]',
    'Phần kết thúc: Mở [~lớp~] [Chú thích: [-Một-][+Hai+]]',
    'Nơi nhận, người ký: [-GIÁM ĐỐC An-][+GIÁM ĐỐC Bình+]',
  ]);
});

test('a cut and a join are told by the sign of a paragraph', () => {
  const whole = plan({ closings: [p('Mở lớp trong quý I. Báo cáo trước ngày 15.')] });
  const cut = plan({ closings: [p('Mở lớp trong quý I.'), p('Báo cáo trước ngày 15.')] });
  expect(read(whole, cut)).toEqual(['Phần kết thúc: Mở lớp trong quý I.[- -][+¶ +]Báo cáo trước ngày 15.']);
  expect(read(cut, whole)).toEqual(['Phần kết thúc: [-¶ -][+ +]Báo cáo trước ngày 15.']);
});

test('of long paragraphs only what stands beside a change is given', () => {
  const long = 'Các đơn vị chủ động phối hợp. '.repeat(20);
  const of = (word: string): Node => plan({ closings: [p(`${long}${word} ${long}`)] });
  const [line] = read(of('sớm'), of('muộn'));
  expect(line!.length).toBeLessThan(300);
  expect(line).toMatch(/: ….* \[-sớm-\]\[\+muộn\+\] Các.*…$/);
});

test('a text that did not change tells nothing', () => {
  const doc = plan({ sections: [sec('a', 'Mục đích', p('Mở lớp.'))] });
  expect(read(doc, doc)).toEqual([]);
});
