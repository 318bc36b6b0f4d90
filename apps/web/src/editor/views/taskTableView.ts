import { schema } from '@duthao/plan';
import type { NodeViewRenderer, NodeViewRendererProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { newId } from '../newId.ts';
import { element } from './element.ts';
import { columnsOf, gridTemplate, placeRules } from './taskColumns.ts';

let tables = 0;

/**
 * The task table: headings in one grid, each row a grid of the same columns, the vertical lines drawn once
 * behind them. A click where a row has no cell yet makes the cell.
 */
export const taskTableView: NodeViewRenderer = (props) => {
  const name = `task-table-${(tables += 1)}`;
  const style = element('style', '');
  const lines = element('div', 'plan-task-lines');
  const contentDOM = element('div', `plan-task-rows ${name}`);
  const dom = element('div', 'plan-task-table', style, lines, contentDOM);
  dom.dataset.node = 'taskTable';
  let drawn = '';
  /** Widths are found again when rows or columns come and go, not while somebody writes: nothing jumps then. */
  const draw = (node: Node): void => {
    const columns = columnsOf(node);
    const rules = placeRules(`.${name}`, columns);
    const shape = `${rules}${node.childCount}`;
    if (shape === drawn) return;
    drawn = shape;
    style.textContent = rules;
    dom.style.setProperty('--columns', gridTemplate(node));
    lines.replaceChildren(...columns.map(() => element('i', '')));
  };
  draw(props.node);
  let current = props.node;
  dom.addEventListener('mousedown', (event) => {
    const row = event.target;
    if (!(row instanceof HTMLElement) || row.dataset.node !== 'task') return;
    const index = [...lines.children].findIndex(
      (line) => line.getBoundingClientRect().right >= event.clientX,
    );
    const column = columnsOf(current)[index];
    if (column && column.kind !== 'tt' && fillCell(props, row, column.id)) event.preventDefault();
  });
  return {
    dom,
    contentDOM,
    update: (node) => {
      if (node.type !== current.type) return false;
      current = node;
      draw(node);
      return true;
    },
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  };
};

function fillCell({ view, editor }: NodeViewRendererProps, row: HTMLElement, column: string): boolean {
  const pos = view.posAtDOM(row, 0);
  const task = view.state.doc.resolve(pos).parent;
  if (!editor.isEditable || task.type.name !== 'task') return false;
  if (task.children.some((cell) => cell.attrs.column === column)) return false;
  const { taskCell, paragraph } = schema.nodes;
  const end = pos + task.content.size;
  const tr = view.state.tr.insert(end, taskCell.create({ column }, paragraph.create({ id: newId() })));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 2)));
  view.focus();
  return true;
}
