import { describe, expect, test } from 'vitest';
import { bold, marked, node, p, plan, section } from '../testing/builders.ts';
import { examples } from '../testing/examples.ts';
import { by, inParagraph, inSection, suggested } from '../testing/example.ts';
import { asItStands } from './asItStands.ts';

describe('the text without its review', () => {
  test('leaves out what is only suggested and keeps what is to be deleted', () => {
    const reviewed = inParagraph(
      'Giữ ',
      marked('insertion', by('u1', 's1'), 'thêm ', marked('deletion', by('u2', 's2'), 'rồi bỏ ')),
      marked('deletion', by('u1', 's3'), 'cũ'),
    );
    expect(asItStands(reviewed).textContent).toBe(inParagraph('Giữ cũ').textContent);
  });

  test('leaves out suggested blocks, rows and inline atoms', () => {
    const insert = { suggestedInsert: suggested('s4') };
    const reviewed = inSection(
      node('paragraph', insert, 'Đoạn mới'),
      node('table', null, node('tableRow', insert), node('tableRow', null)),
      p('A', node('hardBreak', insert), node('dueDate', { date: '2026-01-02', ...insert })),
    );
    const standing = inSection(node('table', null, node('tableRow', null)), p('A'));
    expect(asItStands(reviewed).textContent).toBe(standing.textContent);
    expect(asItStands(reviewed).nodeSize).toBe(standing.nodeSize);
  });

  test('takes changes back to what was before', () => {
    const level = { level: 2, suggestedChange: suggested('s5', { level: 1 }) };
    const changed = plan({ sections: [node('section', level, node('sectionTitle', null, 'A'))] });
    expect(asItStands(changed).child(5).child(0).attrs).toMatchObject({ level: 1, suggestedChange: null });
    const form = inParagraph(
      marked('formatChange', { ...by('u1', 's6'), former: '{"bold":false,"italic":true}' }, bold('chữ')),
    );
    expect(marksIn(asItStands(form))).toEqual(['italic']);
  });

  test('has no comments', () => {
    expect(marksIn(asItStands(inParagraph(marked('comment', { thread: 'l1' }, 'chữ'))))).toEqual([]);
  });

  test('leaves a change that it cannot read as it stands', () => {
    const odd = plan({ sections: [node('section', { level: 2, suggestedChange: 'no JSON' })] });
    expect(asItStands(odd).child(5).child(0).attrs.level).toBe(2);
  });
});

test.each(Object.values(examples).flat())('“$name” stands as a valid plan, and stands still', ({ doc }) => {
  const standing = asItStands(doc);
  standing.check();
  expect(asItStands(standing).toJSON()).toEqual(standing.toJSON());
});

test('a plan without review stands as it is', () => {
  const doc = plan({ sections: [section(1, 'A', p('b ', bold('c')))] });
  expect(asItStands(doc).eq(doc)).toBe(true);
});

function marksIn(doc: ReturnType<typeof plan>): string[] {
  const names: string[] = [];
  doc.descendants((child) => {
    if (child.isText && child.text === 'chữ') names.push(...child.marks.map(({ type }) => type.name));
  });
  return names;
}
