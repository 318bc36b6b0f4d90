export interface FieldOptions {
  label: string;
  placeholder: string;
  multiline?: boolean;
  inputMode?: 'numeric';
  onChange(text: string | null): void;
}

export interface Field {
  readonly dom: HTMLElement;
  /** Shows a value that came from elsewhere; a composition in the field is not disturbed. */
  show(value: string): void;
  setEditable(editable: boolean): void;
}

/**
 * A field in the printed line: as wide as what stands in it, in the type of the page. A hidden twin of the text
 * gives it its size, since the browsers of the offices cannot size a field by its content yet.
 */
export function createField(options: FieldOptions): Field {
  const dom = window.document.createElement('span');
  dom.className = 'plan-field';
  const input = window.document.createElement('textarea');
  input.rows = 1;
  input.spellcheck = false;
  input.placeholder = options.placeholder;
  input.setAttribute('aria-label', options.label);
  if (options.inputMode) input.inputMode = options.inputMode;
  dom.append(input);
  let composing = false;
  let shown = '';
  const size = (): void => {
    dom.dataset.value = `${input.value || options.placeholder}\u200b`;
    dom.classList.toggle('is-empty', input.value === '');
  };
  const commit = (): void => {
    size();
    const text = input.value.normalize('NFC');
    if (composing || text === shown) return;
    shown = text;
    options.onChange(text.trim() === '' ? null : text);
  };
  input.addEventListener('compositionstart', () => (composing = true));
  input.addEventListener('compositionend', () => {
    composing = false;
    commit();
  });
  input.addEventListener('input', commit);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !options.multiline && !event.isComposing) event.preventDefault();
  });
  size();
  return {
    dom,
    show: (value) => {
      if (composing || value === shown) return;
      shown = value;
      const { selectionStart, selectionEnd, value: before } = input;
      input.value = value;
      if (window.document.activeElement === input) {
        input.setSelectionRange(follow(selectionStart, before, value), follow(selectionEnd, before, value));
      }
      size();
    },
    setEditable: (editable) => {
      input.readOnly = !editable;
      input.tabIndex = editable ? 0 : -1;
    },
  };
}

/** Where a place in a text is after the text was changed around it. */
function follow(at: number, before: string, after: string): number {
  return after.startsWith(before.slice(0, at)) ? at : Math.max(0, at + after.length - before.length);
}
