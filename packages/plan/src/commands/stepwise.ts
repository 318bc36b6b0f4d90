import { Selection, type Transaction } from 'prosemirror-state';
import type { Command } from './command.ts';

/**
 * Dispatches every step of a command on its own. The binding finds out what changed by comparing children, and
 * where two neighbours change at once it may take one for the other: the shared text of a section that nobody
 * touched would be made anew under the hands of those who type in it. The server may mend between two steps, so
 * none of them may leave a table ragged, a cell without its column or an id twice.
 */
export function stepwise(command: Command): Command {
  return (state, dispatch, view) => {
    if (!dispatch) return command(state);
    let made: Transaction | undefined;
    const applies = command(state, (tr) => {
      made = tr;
    });
    const { steps, selection } = made ?? state.tr;
    if (made && steps.length < 2) dispatch(made);
    let current = state;
    for (const [i, step] of steps.length < 2 ? [] : steps.entries()) {
      const tr = current.tr.step(step);
      if (i === steps.length - 1)
        tr.setSelection(Selection.fromJSON(tr.doc, selection.toJSON())).scrollIntoView();
      dispatch(tr);
      current = view?.state ?? current.apply(tr);
    }
    return applies;
  };
}
