/** Locks of the browser as far as settings use them: one after the other. The DOM of the tests has none. */
export function fakeLocks(): void {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>): Promise<unknown> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
}
