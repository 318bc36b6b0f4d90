import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { toDay } from '../units/toDay.ts';
import classes from './DayField.module.css';
import { dayProblem, type Days } from './dayProblem.ts';
import { readDay } from './readDay.ts';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'min' | 'max'>, Days {
  /** An ISO date, or "". */
  readonly value: string;
  /** "" while what is written is no day that will do. */
  onDay(day: string): void;
}

/** A day, written and shown day first: the browser's own field follows the language of the browser. */
export function DayField({ value, onDay, min, max, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const meant = (words: string): string =>
    dayProblem(words, { min, max }) === undefined ? (readDay(words) ?? '') : '';
  // A form that begins anew empties its field.
  const text = typed !== null && meant(typed) === value ? typed : toDay(value);
  const problem = dayProblem(text, { min, max });
  // Also what the browser had to say of it: a day from the calendar comes without the person typing.
  useEffect(() => input.current?.setCustomValidity(problem ?? ''));
  const take = (words: string): void => {
    setTyped(words);
    setLeft(false);
    onDay(meant(words));
  };
  return (
    <TextInput
      placeholder="ngày/tháng/năm"
      autoComplete="off"
      inputMode="numeric"
      {...rest}
      ref={input}
      value={text}
      // Words that came with leaving the field would push away the button that is just being pressed.
      error={isLeft && problem !== undefined}
      title={isLeft ? problem : undefined}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => {
        setLeft(true);
        if (problem === undefined) setTyped(null);
      }}
      rightSection={<Calendar value={value} min={min} max={max} onDay={take} />}
    />
  );
}

/** The browser's own calendar, whose days are plain in any language. */
function Calendar({ value, min, max, onDay }: Days & { value: string; onDay(day: string): void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className={classes.calendar}>
      <input
        ref={picker}
        type="date"
        className={classes.picker}
        tabIndex={-1}
        aria-hidden
        value={value}
        min={min}
        max={max}
        onChange={(event) => onDay(toDay(event.currentTarget.value))}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        tabIndex={-1}
        aria-label="Chọn ngày trên lịch"
        onClick={() => picker.current?.showPicker()}
      >
        <CalendarDays size={16} aria-hidden />
      </ActionIcon>
    </span>
  );
}
