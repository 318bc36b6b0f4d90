import { NativeSelect, TextInput } from '@mantine/core';
import type { Letter } from '@duthao/protocol';
import { channelNames } from './letterWords.ts';
import classes from './Opinions.module.css';
import { DayField } from '../ui/DayField.tsx';

export const blankLetter: Letter = { channel: 'letter', number: '', date: null, note: '' };

/** How an answer came in; what is said by word of mouth has no number. */
export function LetterFields({ value, onChange }: { value: Letter; onChange(letter: Letter): void }) {
  const change = (part: Partial<Letter>) => onChange({ ...value, ...part });
  const isSpoken = value.channel === 'spoken';
  return (
    <div className={classes.row}>
      <NativeSelect
        label="Trả lời bằng"
        data={Object.entries(channelNames).map(([channel, label]) => ({ value: channel, label }))}
        value={value.channel}
        onChange={({ currentTarget }) => {
          const channel = currentTarget.value as Letter['channel'];
          change(channel === 'spoken' ? { channel, number: '' } : { channel });
        }}
      />
      {!isSpoken && (
        <TextInput
          label="Số, ký hiệu"
          placeholder="Ví dụ: 77/STC-NS"
          maxLength={500}
          value={value.number}
          onChange={(event) => change({ number: event.currentTarget.value.normalize('NFC') })}
        />
      )}
      <DayField
        label={isSpoken ? 'Ngày trao đổi' : 'Ngày của văn bản'}
        value={value.date ?? ''}
        onDay={(day) => change({ date: day || null })}
      />
      <TextInput
        className={classes.grow}
        label={isSpoken ? 'Ai nói, ai nghe' : 'Ghi chú'}
        maxLength={500}
        value={value.note}
        onChange={(event) => change({ note: event.currentTarget.value.normalize('NFC') })}
      />
    </div>
  );
}
