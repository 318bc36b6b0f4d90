import { Button } from '@mantine/core';
import { useState } from 'react';
import { copyText } from './copyText.ts';

const said = { idle: null, done: 'Đã sao chép', failed: 'Bôi đen và bấm Ctrl+C' } as const;

/** Copies a text and says so in its own label. */
export function CopyButton({
  text,
  label,
  size = 'xs',
}: {
  text: string;
  label: string;
  size?: 'xs' | 'sm';
}) {
  const [state, setState] = useState<keyof typeof said>('idle');
  const copy = async () => setState((await copyText(text)) ? 'done' : 'failed');
  return (
    <Button variant="default" size={size} onClick={() => void copy()} onBlur={() => setState('idle')}>
      <span aria-live="polite">{said[state] ?? label}</span>
    </Button>
  );
}
