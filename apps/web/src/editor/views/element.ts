/** An element with a class and children; the node views are plain DOM, for React in every block would be slow. */
export function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = window.document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
