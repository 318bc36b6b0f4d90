import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTopLayer } from './useTopLayer.ts';

interface Props {
  title: string;
  size?: 'md' | 'lg';
  /** Null where the person cannot go on without what is asked. */
  onClose: (() => void) | null;
  children: ReactNode;
}

/**
 * The dialog of the application. It is there only while it is open, so that it begins anew each time. The focus goes to
 * its first field (or to what says `data-autofocus`), and, when it goes, back to where the person was, an editor's caret
 * with it; Mantine gives it back only when a dialog stays and is told to close. Esc closes it.
 */
export function Dialog({ title, size = 'md', onClose, children }: Props) {
  useFocusBack();
  const close = useTopLayer(true, onClose ?? (() => undefined));
  const [content, setContent] = useState<HTMLElement | null>(null);
  useEffect(() => (content === null ? undefined : beginInFirstField(content)), [content]);
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={onClose !== null}
      closeOnEscape={onClose !== null}
      closeOnClickOutside={onClose !== null}
      // The focus goes back below, also when the dialog is taken away at once.
      returnFocus={false}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <div ref={setContent}>{children}</div>
    </Modal>
  );
}

/** Mantine looks for the field once, a moment after the opening; one that comes later takes the focus from the cross. */
function beginInFirstField(content: HTMLElement): () => void {
  const begin = (): void => {
    const isSaid = content.querySelector('[data-autofocus]') !== null;
    const field = isSaid ? null : firstField(content);
    if (!isSaid && !field) return;
    watch.disconnect();
    field?.setAttribute('data-autofocus', '');
    const active = window.document.activeElement;
    if (active?.closest('[role=dialog]') && !content.contains(active)) field?.focus();
  };
  const watch = new MutationObserver(begin);
  watch.observe(content, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  begin();
  return () => watch.disconnect();
}

/** What a person fills in, where there is something to fill in. */
function firstField(content: HTMLElement): HTMLElement | null {
  const fields = 'input:not([type=hidden]), textarea, select';
  return [...content.querySelectorAll<HTMLElement>(fields)].find(isUsable) ?? null;
}

const isUsable = (field: HTMLElement): boolean =>
  !field.matches(':disabled, textarea[readonly]') && field.checkVisibility();

/** Where the person was: on a menu's button, when it is the menu that led here. */
function findOrigin(): Element | null {
  const active = window.document.activeElement;
  const menu = active?.closest('[role=menu]');
  return (menu && window.document.getElementById(menu.getAttribute('aria-labelledby') ?? '')) ?? active;
}

const isThere = (element: Element | null): boolean =>
  element !== null && element !== window.document.body && element.isConnected && element.checkVisibility();

/** The focus goes to where it was before; when that is gone, to the text of the plan or the main part of the page. */
function useFocusBack(): void {
  const [origin] = useState(findOrigin);
  useEffect(
    () => () => {
      // After the dialog has left the page, and never away from where the person has gone since.
      setTimeout(() => {
        const { activeElement, body } = window.document;
        if (activeElement !== body && activeElement !== null) return;
        const others = ['[role=textbox][contenteditable]', 'main'].map((each) =>
          window.document.querySelector(each),
        );
        const back = [origin, ...others].find(isThere);
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      });
    },
    [origin],
  );
}
