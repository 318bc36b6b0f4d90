import { Radio } from '@mantine/core';
import classes from './Opinions.module.css';

type Answered = 'agreed' | 'remarks';

interface Props {
  value: Answered | null;
  onChange(state: Answered): void;
  /** Why it cannot be chosen now; null when it can. */
  locked: string | null;
}

/** Nhất trí, or có ý kiến: nothing is chosen in anybody's name before he does. */
export function AnswerStateField({ value, onChange, locked }: Props) {
  return (
    <Radio.Group
      label="Trả lời"
      value={value}
      onChange={(chosen) => onChange(chosen === 'agreed' ? 'agreed' : 'remarks')}
    >
      <div className={classes.choices}>
        <Radio mt={4} value="agreed" label="Nhất trí" disabled={locked !== null} />
        <Radio mt={4} value="remarks" label="Có ý kiến" />
        {locked !== null && <span className={classes.note}>{locked}</span>}
      </div>
    </Radio.Group>
  );
}
