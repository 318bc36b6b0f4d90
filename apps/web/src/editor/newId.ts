/** An id that no plan has had before; `crypto.randomUUID` is missing on plain-HTTP addresses, this is not. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('') + Date.now().toString(36);
}
