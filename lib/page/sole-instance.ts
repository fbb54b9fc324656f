/** Our own name for the running instance. Globals of a content script's world cannot be seen by the page. */
const mark = Symbol.for('dealscope.page');

/**
 * Makes this the only instance in the page: an earlier one (an injection before, or an extension that was updated
 * since) is stopped first. Returns nothing; `stop` is called when a later instance takes over.
 */
export function becomeSole(stop: () => void, world: object = globalThis): void {
  const holder = world as { [mark]?: () => void };
  const earlier = holder[mark];
  holder[mark] = stop;
  try {
    earlier?.();
  } catch {
    // An orphan may trip over its missing extension while it goes.
  }
}
