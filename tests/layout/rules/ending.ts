import { inRole } from '../Sheet.ts';
import type { Rule } from './Rule.ts';

/** nd30 4.6: "./." right after the last word of the text, and nowhere else. */
export const ending: Rule = {
  name: 'ending',
  check({ parts }, { is, holds }) {
    for (const { printed, kind } of parts.filter((part) => part.kind === 'plan')) {
      const text = inRole(printed, 'body', 'runIn', 'point', 'dash').filter(
        ({ table }) => table === undefined,
      );
      const last = text.at(-1)?.text ?? '';
      holds('4.6', `./. ends the ${kind}`, /[^\s.,;:/]\.\/\.$/u.test(last), last.slice(-20));
      is('4.6', `./. in the ${kind}`, 1, printed.filter((one) => one.text.includes('./.')).length);
    }
  },
};
