/** The focus goes to a field of the open form by its path, and the field comes into sight. */
export function focusField(path: string): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(`[role="dialog"] [data-path="${CSS.escape(path)}"]`);
    const input = field?.matches('input, textarea, button') ? field : field?.querySelector<HTMLElement>('input, textarea, button');
    input?.focus();
    input?.scrollIntoView({ block: 'center' });
  });
}
