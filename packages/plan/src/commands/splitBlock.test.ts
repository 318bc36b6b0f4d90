import { describe, expect, it } from 'vitest';
import { dash, footnote, node, p, plan, runIn, section } from '../testing/builders.ts';
import { run, sketch, stateAt } from '../testing/carets.ts';
import { splitBlock } from './splitBlock.ts';

let count = 0;
const newId = (): string => `new${(count += 1)}`;
const enter = (doc: ReturnType<typeof plan>) => run(stateAt(doc), splitBlock(newId));
const inSection = (...blocks: ReturnType<typeof p>[]) => plan({ sections: [section(1, 'Việc', ...blocks)] });
const par = (id: string, text: string) => node('paragraph', { id }, text);

describe('Enter in a paragraph', () => {
  it('splits it; the new line has an id of its own', () => {
    const state = enter(inSection(par('a', 'Một‸Hai')));
    expect(sketch(state)).toEqual(['# Việc', 'Một', '‸Hai']);
    const made = state.selection.$from.parent.attrs.id;
    expect(made).toMatch(/^new/);
  });

  it('at its start puts an empty line before it, and the text keeps its id', () => {
    const state = enter(inSection(par('a', '‸Một')));
    expect(sketch(state)).toEqual(['# Việc', '', '‸Một']);
    expect(state.selection.$from.parent.attrs.id).toBe('a');
  });

  it('keeps the marker of a list item', () => {
    expect(sketch(enter(inSection(dash('Một‸'))))).toEqual(['# Việc', '- Một', '- ‸']);
  });

  it('takes the marker from an empty list item, then the indent', () => {
    const item = node('paragraph', { marker: 'plus', indent: 1 }, '‸');
    const once = enter(inSection(item));
    expect(sketch(once)).toEqual(['# Việc', '>‸']);
    expect(sketch(run(once, splitBlock(newId)))).toEqual(['# Việc', '‸']);
  });

  it('replaces what is selected', () => {
    expect(sketch(enter(inSection(p('Một‸xx'), p('yy‸Hai'))))).toEqual(['# Việc', 'Một', '‸Hai']);
  });

  it('in a footnote starts a new line of the footnote', () => {
    const state = enter(inSection(p('Một', footnote('chú‸thích'))));
    expect(state.doc.textBetween(0, state.doc.content.size, '', '\n')).toContain('chú\nthích');
  });
});

describe('Enter in a numbered paragraph', () => {
  it('starts the next number, and takes along what stands behind the caret', () => {
    const state = enter(plan({ sections: [runIn(2, 'Một‸Hai'), section(1, 'Sau')] }));
    expect(sketch(state)).toEqual(['##. Một', '##. ‸Hai', '# Sau']);
  });

  it('ends the list when nothing was written', () => {
    const state = enter(plan({ sections: [section(1, 'Việc'), runIn(2, 'Một'), runIn(2, '‸')] }));
    expect(sketch(state)).toEqual(['# Việc', '##. Một', '‸']);
  });
});

describe('Enter in a title', () => {
  it('goes on with a paragraph below it', () => {
    expect(sketch(enter(plan({ sections: [section(1, 'Việc‸')] })))).toEqual(['# Việc', '‸']);
    expect(sketch(enter(plan({ sections: [section(1, 'Việc‸', p('Có'))] })))).toEqual(['# Việc', '‸', 'Có']);
  });

  it('enters the empty paragraph that is there', () => {
    expect(sketch(enter(plan({ sections: [section(1, 'Việc‸', p(''))] })))).toEqual(['# Việc', '‸']);
  });

  it('takes what stands behind the caret into the paragraph', () => {
    expect(sketch(enter(plan({ sections: [section(1, 'Một‸Hai')] })))).toEqual(['# Một', '‸Hai']);
  });

  it('at its start makes room for another section above', () => {
    expect(sketch(enter(plan({ sections: [section(2, '‸Một')] })))).toEqual(['## ', '## ‸Một']);
  });
});

describe('Enter elsewhere', () => {
  it('gives the next căn cứ and the next nơi nhận', () => {
    expect(sketch(enter(plan({ bases: [node('basis', null, 'Căn cứ‸')] })))).toEqual([
      'basis: Căn cứ',
      'basis: ‸',
    ]);
    const recipients = [node('recipients', null, node('recipient', null, 'Như trên‸'))];
    expect(sketch(enter(plan({ endorsement: recipients })))).toEqual(['recipient: Như trên', 'recipient: ‸']);
  });

  it('moves on from tên loại to trích yếu and from there to what follows', () => {
    const doc = plan({ openings: [p('Mở đầu')] });
    const docType = node('docTitle', null, node('docType', null, 'KẾ HOẠCH‸'), node('subject', null, 'Tên'));
    const moved = enter(doc.copy(doc.content.replaceChild(2, docType)));
    expect(sketch(moved)).toEqual(['subject: ‸Tên', 'Mở đầu']);
    expect(sketch(enter(plan({ subject: 'Tên‸', openings: [p('Mở đầu')] })))).toEqual(['‸Mở đầu']);
  });
});
