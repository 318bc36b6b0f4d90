import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';

interface Props {
  title: string;
  size?: 'md' | 'lg';
  onClose(): void;
  children: ReactNode;
}

/**
 * A dialog that is there only while it is open, so that it begins anew each time. Mantine gives the focus back only when
 * a dialog stays and is told to close; this one gives it back, when it goes, to where the person was, or, when that is
 * gone too, to the main part of the page.
 */
export function Dialog({ title, size = 'md', onClose, children }: Props) {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog has left the page, and never away from where the person has gone since.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const back = before?.isConnected ? before : document.querySelector('main');
        if (back instanceof HTMLElement) back.focus();
      });
    },
    [before],
  );
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {children}
    </Modal>
  );
}
