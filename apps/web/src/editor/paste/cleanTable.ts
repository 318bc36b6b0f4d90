const WIDEST = 63;

/** Names rows and cells as the plan does, for what they span and repeat stands in attributes of ours. */
export function cleanTable(table: HTMLTableElement): void {
  for (const row of table.rows) {
    if (row.parentElement?.tagName === 'THEAD') {
      row.dataset['node'] = 'tableRow';
      row.dataset['header'] = 'true';
    }
    for (const cell of row.cells) nameCell(cell, table.rows.length - row.rowIndex);
  }
}

function nameCell(cell: HTMLTableCellElement, rowsLeft: number): void {
  const columns = Math.min(cell.colSpan, WIDEST);
  const rows = Math.min(cell.rowSpan || rowsLeft, rowsLeft);
  const made = cell.ownerDocument.createElement('td');
  made.append(...cell.childNodes);
  made.dataset['node'] = 'tableCell';
  if (columns > 1) made.dataset['colspan'] = String(columns);
  if (rows > 1) made.dataset['rowspan'] = String(rows);
  cell.replaceWith(made);
}
