import type { SuggestProblem } from '@duthao/plan';
import { notifications } from '@mantine/notifications';
import { problemSentences } from './problemSentences.ts';

/** One note for each reason; the same one again takes the place of the first. */
export function tellProblems(problems: readonly SuggestProblem[]): void {
  for (const problem of problems) {
    const id = `suggest-${problem}`;
    notifications.hide(id);
    notifications.show({ id, message: problemSentences[problem], color: 'yellow', autoClose: 10_000 });
  }
}
