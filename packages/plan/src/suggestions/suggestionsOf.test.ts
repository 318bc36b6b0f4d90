import { expect, it } from 'vitest';
import { marked, node, plan } from '../testing/builders.ts';
import { par, sec } from '../testing/guardedPlan.ts';
import { by, record } from '../testing/reviewedPlan.ts';
import { suggestionsOf } from './suggestionsOf.ts';

const wordsOf = (...blocks: Parameters<typeof sec>[2][]): [added: string, removed: string][] =>
  suggestionsOf(plan({ sections: [sec('I', 1, ...blocks)] })).map(({ added, removed }) => [added, removed]);

it('keeps the words of several lines apart, and those of one line together', () => {
  const gone = record('mai', 'm1');
  expect(
    wordsOf(
      par('p1', 'Giữ ', ...marked('deletion', by('mai', 'm1'), 'câu ')),
      node('paragraph', { id: 'p2', suggestedDelete: gone }, 'Cách làm mới.'),
      node('paragraph', { id: 'p3', suggestedDelete: gone }),
      node('paragraph', { id: 'p4', suggestedDelete: gone }, 'Đơn vị chủ trì.'),
      par(
        'p5',
        ...marked('deletion', by('mai', 'm1'), 'Đầu '),
        'giữa ',
        ...marked('deletion', by('mai', 'm1'), 'cuối'),
      ),
    ),
  ).toEqual([['', 'câu Cách làm mới. Đơn vị chủ trì. Đầu cuối']]);
});

it('keeps the lines within a block apart', () => {
  const cell = (id: string, text: string) => node('tableCell', { id }, par(`${id}p`, text));
  const come = record('mai', 'm1');
  expect(
    wordsOf(
      node(
        'table',
        { id: 't', suggestedInsert: come },
        node('tableRow', { id: 'r' }, cell('a', 'Việc'), cell('b', 'Hạn')),
      ),
    ),
  ).toEqual([['Việc Hạn', '']]);
});
