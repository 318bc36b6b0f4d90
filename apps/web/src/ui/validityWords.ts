/** What is said of a field that the browser itself finds unfit; browsers say it in their own language. */
export function validityWords(
  validity: Pick<ValidityState, 'valueMissing' | 'tooShort' | 'tooLong'>,
): string {
  if (validity.valueMissing) return 'Cần điền ô này.';
  if (validity.tooShort) return 'Nội dung ô này còn ngắn.';
  if (validity.tooLong) return 'Nội dung ô này dài quá.';
  return 'Nội dung ô này chưa đúng dạng.';
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** Has every field of the page say in Vietnamese why a form is not sent. */
export function wordValidity(page: Document): void {
  page.addEventListener(
    'invalid',
    ({ target }) => {
      if (!isField(target) || target.validity.customError) return;
      target.setCustomValidity(validityWords(target.validity));
      const clear = (): void => target.setCustomValidity('');
      target.addEventListener('input', clear, { once: true });
      target.addEventListener('change', clear, { once: true });
    },
    true,
  );
}
