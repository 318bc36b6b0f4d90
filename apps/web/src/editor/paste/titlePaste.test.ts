import { build } from '@duthao/plan/testing';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { afterEach, expect, test } from 'vitest';
import { PasteIntoPlan } from './pasteIntoPlan.ts';

let view: EditorView | undefined;
afterEach(() => view?.destroy());

/** The lines of the plan's sections after pasting with the caret so many letters into the title “Việc”. */
function linesAfter(html: string, offset: number): string[] {
  const section = build.section(1, 'Việc', build.node('paragraph', { id: 'x' }, 'Đã có'));
  const doc = build.plan({ sections: [build.section(1, 'Trước'), section] });
  const plugins = PasteIntoPlan.config.addProseMirrorPlugins!.call({} as never);
  const empty = EditorState.create({ doc, plugins });
  let title = 0;
  doc.descendants((node, pos) => {
    if (node.type.name === 'sectionTitle' && node.textContent === 'Việc') title = pos + 1;
  });
  const state = empty.apply(empty.tr.setSelection(TextSelection.create(doc, title + offset)));
  view = new EditorView(null, { state });
  view.pasteHTML(html, new Event('paste') as ClipboardEvent);
  view.state.doc.check();
  const lines: string[] = [];
  view.state.doc.descendants((node, _pos, parent) => {
    if (parent?.type.name === 'section' && node.isTextblock)
      lines.push(`${node.type.name === 'sectionTitle' ? '# ' : ''}${node.textContent}`);
  });
  return lines;
}

test('lines pasted before the first letter of a title stand below it, and the title keeps its words', () => {
  const below = ['# Trước', '# Việc', 'Một', 'Hai', 'Đã có'];
  expect(linesAfter('<p>Một</p><p>Hai</p>', 0)).toEqual(below);
  expect(linesAfter('<div data-pm-slice="1 1 []"><p>Một</p><p>Hai</p></div>', 0)).toEqual(below);
});

test('one line, and lines pasted behind the words of a title, go where the caret is', () => {
  expect(linesAfter('<p>Một</p>', 0)).toEqual(['# Trước', '# MộtViệc', 'Đã có']);
  expect(linesAfter('<p>Một</p><p>Hai</p>', 4)).toEqual(['# Trước', '# ViệcMột', 'Hai', 'Đã có']);
});
