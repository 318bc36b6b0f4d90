import { SegmentedControl, Textarea } from '@mantine/core';
import type { CheckPoint } from '@duthao/protocol';
import classes from './Opinions.module.css';

const verdicts = [
  { value: '', label: 'Chưa xét' },
  { value: 'fits', label: 'Phù hợp' },
  { value: 'remark', label: 'Có ý kiến' },
];

interface Props {
  checks: readonly CheckPoint[];
  onChange(checks: CheckPoint[]): void;
}

/** The agency's points for ý kiến pháp lý, each found fitting or with words. */
export function CheckList({ checks, onChange }: Props) {
  const change = (id: string, part: Partial<CheckPoint>) =>
    onChange(checks.map((point) => (point.id === id ? { ...point, ...part } : point)));
  return (
    <div role="group" aria-label="Nội dung xem xét">
      <p className={classes.label}>Nội dung xem xét</p>
      {checks.map(({ id, name, verdict, note }) => (
        <div key={id} className={classes.check} role="group" aria-label={name}>
          <span>{name}</span>
          <SegmentedControl
            size="xs"
            aria-label={`Kết quả xem xét: ${name}`}
            data={verdicts}
            value={verdict ?? ''}
            onChange={(value) =>
              change(id, { verdict: value === 'fits' || value === 'remark' ? value : null })
            }
          />
          {verdict === 'remark' && (
            <Textarea
              aria-label={`Ý kiến về ${name}`}
              placeholder="Nêu ý kiến"
              autosize
              minRows={2}
              maxLength={4000}
              value={note}
              onChange={(event) => change(id, { note: event.currentTarget.value.normalize('NFC') })}
            />
          )}
        </div>
      ))}
    </div>
  );
}
