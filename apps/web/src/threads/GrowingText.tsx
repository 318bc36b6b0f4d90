import { Textarea, type TextareaProps } from '@mantine/core';
import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';

const TALLEST = 260;

interface Props extends Omit<TextareaProps, 'ref'> {
  value: string;
  ref?: Ref<HTMLTextAreaElement>;
}

/** A field as tall as what is written in it. The kit's own throws when it is drawn by this version of React. */
export function GrowingText({ value, ref, ...rest }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => field.current!);
  useLayoutEffect(() => {
    const { style } = field.current!;
    style.height = 'auto';
    style.height = `${Math.min(TALLEST, field.current!.scrollHeight + 2)}px`;
  });
  return <Textarea ref={field} size="xs" rows={2} value={value} {...rest} />;
}
