import { Text } from '@mantine/core';
import { type DragEvent, type Ref, useState } from 'react';
import classes from './FileField.module.css';

interface Props {
  /** What is to be done here, or what has been chosen. */
  title: string;
  /** Which files may be given. */
  hint: string;
  /** File endings as an `accept` attribute takes them: ".pdf,.docx". */
  accept: string;
  /** For screen readers, where the title alone does not say it. */
  label?: string;
  describedBy?: string | undefined;
  isMultiple?: boolean;
  /** Takes less room, beside other fields. */
  isLow?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  onFiles(files: readonly File[]): void;
}

/** Where files are dropped, or chosen with the keyboard. What may be among them is for the caller to look at. */
export function FileField(props: Props) {
  const { title, hint, accept, label, describedBy, isMultiple = false, isLow = false, inputRef } = props;
  const { onFiles } = props;
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <label
      className={classes.field}
      data-over={over || undefined}
      data-low={isLow || undefined}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <input
        ref={inputRef}
        type="file"
        multiple={isMultiple}
        accept={accept}
        className="visually-hidden"
        aria-label={label}
        aria-describedby={describedBy}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <span>
        <Text component="span" fw={600} display="block">
          {title}
        </Text>
        <Text component="span" size="xs" c="dimmed">
          {hint}
        </Text>
      </span>
    </label>
  );
}
