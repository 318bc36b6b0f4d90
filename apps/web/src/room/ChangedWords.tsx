import { schema } from '@duthao/plan';
import type { LeftOver } from './LeftOver.ts';
import classes from './TrayPanel.module.css';
import { newWords } from './newWords.ts';

/** What was written, line by line; of a line that only changed, the new words stand out. */
export function ChangedWords({ entry }: { entry: LeftOver }) {
  const { edits, text, removed } = entry;
  if (edits.length === 0) return <p className={classes.text}>{text}</p>;
  return (
    <div className={classes.text}>
      {edits
        .filter(({ after }) => after !== null)
        .map(({ key, before, after }) => {
          const [head, words, tail] = newWords(textOf(before), textOf(after));
          return (
            <p key={key} className={classes.line}>
              {head}
              {words !== '' && <mark className={classes.new}>{words}</mark>}
              {tail}
            </p>
          );
        })}
      {removed !== '' && (
        <p className={classes.line}>
          <del>{removed}</del>
        </p>
      )}
    </div>
  );
}

function textOf(json: LeftOver['edits'][number]['before']): string {
  if (json === null) return '';
  const node = schema.nodeFromJSON(json);
  return node.isTextblock ? node.textContent : node.textBetween(0, node.content.size, '\n');
}
