/** Arrows go from the field above a list into it and through its buttons and boxes; up from the first goes back. */
export function walkList(event: KeyboardEvent, list: HTMLElement | null): void {
  const items = [...(list?.querySelectorAll<HTMLElement>('button, input') ?? [])];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const isTyping = at < 0 && document.activeElement instanceof HTMLInputElement;
  if (at < 0 && !isTyping) return;
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 };
  if (!isTyping) Object.assign(steps, { Home: 0, End: items.length - 1 });
  const next = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
  if (next === undefined || items.length === 0) return;
  event.preventDefault();
  const field = list?.parentElement?.querySelector<HTMLElement>('input[type="search"]');
  if (next < 0) field?.focus();
  else items[Math.min(next, items.length - 1)]?.focus();
}
