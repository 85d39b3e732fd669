/** A plain element with classes and children. Only text and elements of ours: nothing here parses HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  classes: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (classes !== '') made.className = classes;
  made.append(...children);
  return made;
}
