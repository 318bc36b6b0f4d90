import { describe, expect, it } from 'vitest';
import { dash, node, p, plan, runIn, section } from '../testing/builders.ts';
import { run, sketch, stateAt } from '../testing/carets.ts';
import { insertSection } from './insertSection.ts';
import { indentLevel, outdentLevel, setLevel } from './level.ts';
import { setMarker } from './setMarker.ts';
import { toParagraph } from './toParagraph.ts';
import { toRunIn, toSection } from './toSection.ts';
import { typedMarker } from './typedMarker.ts';

let count = 0;
const newId = (): string => `new${(count += 1)}`;
const inSection = (...blocks: ReturnType<typeof p>[]) => plan({ sections: [section(1, 'Việc', ...blocks)] });

describe('Tab in a title', () => {
  const doc = plan({
    sections: [section(1, 'Một'), section(1, '‸Hai'), section(2, 'Ba'), section(1, 'Bốn')],
  });

  it('takes the section and what is below it one level down, and Shift+Tab back', () => {
    const state = run(stateAt(doc), indentLevel);
    expect(sketch(state)).toEqual(['# Một', '## ‸Hai', '### Ba', '# Bốn']);
    expect(run(state, outdentLevel).doc.eq(stateAt(doc).doc)).toBe(true);
  });

  it('changes attributes only, so that nothing moves under the hands of others', () => {
    let steps: string[] = [];
    indentLevel(stateAt(doc), (tr) => {
      steps = tr.steps.map((step) => step.toJSON().stepType);
    });
    expect(steps).toEqual(['attr', 'attr']);
  });

  it('does not skip a level', () => {
    const first = stateAt(plan({ sections: [section(1, '‸Một')] }));
    expect(run(first, indentLevel).doc.eq(first.doc)).toBe(true);
  });

  it('works at the head of a numbered paragraph', () => {
    const state = stateAt(plan({ sections: [section(1, 'Một'), runIn(1, 'Hai‸')] }));
    expect(sketch(run(state, indentLevel))).toEqual(['# Một', '##. Hai‸']);
  });
});

it('setLevel gives a section its level from anywhere inside', () => {
  const state = stateAt(plan({ sections: [section(1, 'Một'), section(3, 'Hai', p('Ba‸'))] }));
  expect(sketch(run(state, setLevel(1)))).toEqual(['# Một', '# Hai', 'Ba‸']);
});

describe('Tab in a list item', () => {
  it('makes a plus of a dash, goes further in, and Shift+Tab goes back', () => {
    let state = run(stateAt(inSection(dash('Một‸'))), indentLevel);
    expect(sketch(state)).toEqual(['# Việc', '+ Một‸']);
    state = run(state, indentLevel);
    expect(sketch(state)).toEqual(['# Việc', '>+ Một‸']);
    state = run(run(state, outdentLevel), outdentLevel);
    expect(sketch(state)).toEqual(['# Việc', '- Một‸']);
    expect(run(state, outdentLevel).doc.eq(state.doc)).toBe(true);
  });

  it('indents plain text only at its start', () => {
    expect(sketch(run(stateAt(inSection(p('‸Một'))), indentLevel))).toEqual(['# Việc', '>‸Một']);
    expect(indentLevel(stateAt(inSection(p('Mộ‸t'))))).toBe(false);
  });
});

it('setMarker marks all selected paragraphs, and takes the marker when all have it', () => {
  const state = run(stateAt(inSection(p('M‸ột'), dash('H‸ai'))), setMarker('dash'));
  expect(sketch(state)).toEqual(['# Việc', '- M‸ột', '- Hai']);
  expect(sketch(run(state, setMarker('dash')))).toEqual(['# Việc', 'M‸ột', 'Hai']);
});

describe('toSection', () => {
  it('makes a paragraph the title of a section that holds what follows', () => {
    const state = run(stateAt(inSection(p('Một'), p('H‸ai'), dash('Ba'))), toSection(2, newId));
    expect(sketch(state)).toEqual(['# Việc', 'Một', '## H‸ai', '- Ba']);
  });

  it('takes an opening paragraph and those after it into the sections', () => {
    const doc = plan({ openings: [p('Mở'), p('‸Một'), p('Hai')], sections: [section(1, 'Ba')] });
    expect(sketch(run(stateAt(doc), toSection(1, newId)))).toEqual(['Mở', '# ‸Một', 'Hai', '# Ba']);
  });

  it('makes a title of a numbered paragraph, and toRunIn turns it back', () => {
    const start = stateAt(plan({ sections: [section(1, 'Một'), runIn(2, 'Ha‸i')] }));
    const titled = run(start, toSection(2, newId));
    expect(sketch(titled)).toEqual(['# Một', '## Ha‸i']);
    expect(sketch(run(titled, toRunIn(2, newId)))).toEqual(['# Một', '##. Ha‸i']);
  });

  it('makes a numbered paragraph of a plain one', () => {
    const state = run(stateAt(inSection(p('Một'), dash('Ha‸i'))), toRunIn(2, newId));
    expect(sketch(state)).toEqual(['# Việc', 'Một', '##. Ha‸i']);
  });
});

describe('toParagraph', () => {
  it('gives title and text of a section to the one before it', () => {
    const doc = plan({ sections: [section(1, 'Một', p('Hai')), section(2, 'B‸a', p('Bốn'))] });
    expect(sketch(run(stateAt(doc), toParagraph(newId)))).toEqual(['# Một', 'Hai', 'B‸a', 'Bốn']);
  });

  it('gives those of the first section to the openings', () => {
    const doc = plan({ openings: [p('Mở')], sections: [section(1, 'M‸ột', p('Hai'))] });
    expect(sketch(run(stateAt(doc), toParagraph(newId)))).toEqual(['Mở', 'M‸ột', 'Hai']);
  });

  it('takes marker and indent from a list item', () => {
    const item = node('paragraph', { marker: 'plus', indent: 2 }, 'M‸ột');
    expect(sketch(run(stateAt(inSection(item)), toParagraph(newId)))).toEqual(['# Việc', 'M‸ột']);
  });
});

describe('insertSection', () => {
  it('adds one of the same level behind all that is below', () => {
    const doc = plan({ sections: [section(1, 'Một', p('‸')), section(2, 'Hai'), section(1, 'Ba')] });
    expect(sketch(run(stateAt(doc), insertSection(newId)))).toEqual(['# Một', '', '## Hai', '# ‸', '# Ba']);
  });

  it('adds a deeper one right behind', () => {
    const doc = plan({ sections: [section(1, 'Một', p('‸')), section(2, 'Hai')] });
    expect(sketch(run(stateAt(doc), insertSection(newId, 2)))).toEqual(['# Một', '', '## ‸', '## Hai']);
  });

  it('adds the first one to an empty plan', () => {
    expect(sketch(run(stateAt(plan({ subject: 'Tên‸' })), insertSection(newId)))).toEqual(['# ‸']);
  });
});

const type = (doc: ReturnType<typeof plan>, text = ' ') => {
  const state = stateAt(doc);
  const command = typedMarker(state, text, newId);
  return command && sketch(run(state, command));
};

describe('a typed number or marker', () => {
  it.each([
    ['I.‸', ['# Việc', '# ‸']],
    ['1.‸', ['# Việc', '## ‸']],
    ['1.1.‸', ['# Việc', '### ‸']],
    ['1.1‸', ['# Việc', '### ‸']],
    ['a)‸', ['# Việc', 'a) ‸']],
    ['đ)‸', ['# Việc', 'a) ‸']],
    ['-‸', ['# Việc', '- ‸']],
    ['+‸', ['# Việc', '+ ‸']],
    ['2.‸Tuyên truyền', ['# Việc', '## ‸Tuyên truyền']],
  ])('%s and a space becomes structure', (written, expected) => {
    expect(type(inSection(p(written)))).toEqual(expected);
  });

  it('in front of a long paragraph becomes a numbered paragraph', () => {
    const long = 'việc '.repeat(40);
    expect(type(inSection(p(`1.‸${long}`)))).toEqual(['# Việc', `##. ‸${long}`]);
  });

  it('is never doubled: in a title, which has its number, it only sets the level', () => {
    expect(type(plan({ sections: [section(1, 'Việc'), section(1, '1.‸Hai')] }))).toEqual([
      '# Việc',
      '## ‸Hai',
    ]);
    expect(type(plan({ sections: [section(1, 'Việc'), runIn(2, '1.‸Hai')] }))).toEqual([
      '# Việc',
      '##. ‸Hai',
    ]);
  });

  it('makes a mục of a run-in line, for a mục has a title; an empty line that keeps its level stays run-in', () => {
    const after = (written: string) =>
      plan({ sections: [section(1, 'Việc'), runIn(2, 'Một'), runIn(2, written)] });
    expect(type(after('I.‸'))).toEqual(['# Việc', '##. Một', '# ‸']);
    expect(type(after('2.‸'))).toEqual(['# Việc', '##. Một', '##. ‸']);
  });

  it('counts items in a cell', () => {
    const cell = node('taskCell', { column: 'c' }, p('1.‸'));
    expect(type(inSection(node('taskTable', null, node('task', null, cell))))).toEqual(['# Việc', '| 1. ‸']);
  });

  it.each(['năm 2026.‸', '2026.‸', '1‸', 'IC.‸', 'x-‸'])('leaves %s alone', (written) => {
    expect(type(inSection(p(written)))).toBeNull();
  });
});
