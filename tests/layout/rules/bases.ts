import { inRole } from '../Sheet.ts';
import type { Rule } from './Rule.ts';

/** nd30 4.6.1: each căn cứ on its own line, ";" after all but the last, which ends with a full stop. */
export const bases: Rule = {
  name: 'bases',
  check({ parts }, { is, holds }) {
    for (const { printed, index } of parts) {
      const all = inRole(printed, 'basis');
      for (const [i, { text }] of all.entries()) {
        const at = `of basis ${i + 1} of document ${index + 1}`;
        is('4.6.1', `mark ${at}`, i === all.length - 1 ? '.' : ';', text.slice(-1));
        holds('4.6.1', `one mark only ${at}`, !/[.;,:]\s*[.;]$/u.test(text), text.slice(-10));
      }
      const first = all[0]?.lines[0];
      const before = inRole(printed, 'subject', 'authority')
        .flatMap(({ lines }) => lines)
        .at(-1);
      if (first && before) {
        holds(
          '4.6.1',
          `bases under the trích yếu of document ${index + 1}`,
          first.page > before.page || first.y > before.y,
        );
      }
    }
  },
};
