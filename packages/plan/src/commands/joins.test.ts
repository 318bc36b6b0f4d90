import { describe, expect, it } from 'vitest';
import { dash, node, p, plan, runIn, section } from '../testing/builders.ts';
import { run, sketch, stateAt } from '../testing/carets.ts';
import { joinBackward } from './joinBackward.ts';
import { joinForward } from './joinForward.ts';

let count = 0;
const newId = (): string => `new${(count += 1)}`;
const backspace = (doc: ReturnType<typeof plan>) => run(stateAt(doc), joinBackward(newId));
const del = (doc: ReturnType<typeof plan>) => run(stateAt(doc), joinForward);
const inSection = (...blocks: ReturnType<typeof p>[]) => plan({ sections: [section(1, 'Việc', ...blocks)] });
const tableOf = (...cells: string[]) => {
  const written = cells.map((text) => node('taskCell', { column: text }, p(text)));
  return node('taskTable', null, node('task', null, written));
};
const unchanged = (doc: ReturnType<typeof plan>, act: typeof del) =>
  expect(act(doc).doc.eq(stateAt(doc).doc)).toBe(true);

describe('Backspace at the start of a paragraph', () => {
  it('takes the marker, then the indent, then joins the line above', () => {
    let state = backspace(inSection(p('Một'), node('paragraph', { marker: 'dash', indent: 1 }, '‸Hai')));
    expect(sketch(state)).toEqual(['# Việc', 'Một', '>‸Hai']);
    state = run(state, joinBackward(newId));
    expect(sketch(state)).toEqual(['# Việc', 'Một', '‸Hai']);
    state = run(state, joinBackward(newId));
    expect(sketch(state)).toEqual(['# Việc', 'Một‸Hai']);
  });

  it('removes the empty line above, or its own when that is the empty one', () => {
    const kept = node('paragraph', { id: 'kept' }, '‸Hai');
    const state = backspace(inSection(p(''), kept));
    expect(sketch(state)).toEqual(['# Việc', '‸Hai']);
    expect(state.selection.$from.parent.attrs.id).toBe('kept');
    expect(sketch(backspace(inSection(dash('Một'), p('‸'))))).toEqual(['# Việc', '- Một‸']);
  });

  it('joins the title above', () => {
    expect(sketch(backspace(inSection(p('‸Hai'))))).toEqual(['# Việc‸Hai']);
  });

  it('takes the number from a numbered paragraph and keeps its text', () => {
    const doc = plan({ sections: [section(1, 'Việc', p('Một')), runIn(2, '‸Hai')] });
    expect(sketch(backspace(doc))).toEqual(['# Việc', 'Một', '‸Hai']);
    expect(sketch(backspace(plan({ sections: [runIn(1, '‸Hai')] })))).toEqual(['‸Hai']);
  });

  it('never leaves its container', () => {
    unchanged(plan({ closings: [p('‸Một')], sections: [section(1, 'Việc')] }), backspace);
    unchanged(inSection(tableOf('Một', '‸Hai')), backspace);
    unchanged(inSection(tableOf('Một', 'Hai'), p('‸Ba')), backspace);
  });
});

describe('Backspace at the start of a title', () => {
  it('makes a section that holds nothing yet a paragraph', () => {
    const doc = plan({ sections: [section(1, 'Việc', p('Một')), section(2, '‸Hai')] });
    expect(sketch(backspace(doc))).toEqual(['# Việc', 'Một', '‸Hai']);
    const empty = plan({ sections: [section(1, 'Việc'), section(2, '‸')] });
    expect(sketch(backspace(empty))).toEqual(['# Việc', '‸']);
  });

  it('lifts a section that holds something by one level, and stops at the first', () => {
    const doc = plan({ sections: [section(1, 'Việc'), section(2, '‸Hai', p('Ba'))] });
    const state = backspace(doc);
    expect(sketch(state)).toEqual(['# Việc', '# ‸Hai', 'Ba']);
    expect(run(state, joinBackward(newId)).doc.eq(state.doc)).toBe(true);
  });
});

it('Backspace does nothing in the first căn cứ, in trích yếu and in a heading of a table', () => {
  unchanged(plan({ bases: [node('basis', null, '‸Một')] }), backspace);
  unchanged(plan({ subject: '‸Tên' }), backspace);
  unchanged(inSection(node('taskTable', null, node('taskColumn', null, '‸TT'))), backspace);
});

it('Backspace inside a text is left to the editor', () => {
  expect(joinBackward(newId)(stateAt(inSection(p('Mộ‸t'))))).toBe(false);
});

describe('Delete at the end of a line', () => {
  it('draws the next paragraph in, or removes whichever is empty', () => {
    expect(sketch(del(inSection(p('Một‸'), p('Hai'))))).toEqual(['# Việc', 'Một‸Hai']);
    expect(sketch(del(inSection(p('Một‸'), dash(''))))).toEqual(['# Việc', 'Một‸']);
    expect(sketch(del(inSection(p('‸'), dash('Hai'))))).toEqual(['# Việc', '- ‸Hai']);
  });

  it('draws the first paragraph into the title', () => {
    expect(sketch(del(plan({ sections: [section(1, 'Việc‸', p('Một'))] })))).toEqual(['# Việc‸Một']);
  });

  it('never draws in the next section', () => {
    unchanged(plan({ sections: [section(1, 'Việc', p('Một‸')), section(1, 'Hai')] }), del);
    unchanged(plan({ sections: [section(1, 'Việc‸'), runIn(1, 'Hai')] }), del);
  });
});
