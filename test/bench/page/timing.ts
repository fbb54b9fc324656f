/** What one call gave, and its milliseconds. */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly found: T; readonly ms: number }> {
  const from = performance.now();
  const found = await work();
  return { found, ms: performance.now() - from };
}

/** Times by name, each a list over the rounds. */
export class Times {
  readonly #all = new Map<string, number[]>();

  add(name: string, ms: number): void {
    const known = this.#all.get(name);
    if (known) known.push(ms);
    else this.#all.set(name, [ms]);
  }

  medians(): Record<string, number> {
    return Object.fromEntries([...this.#all].map(([name, times]) => [name, middle(times)]));
  }

  /** The shortest: what a short piece of work takes when nothing else of the machine comes between. */
  least(): Record<string, number> {
    return Object.fromEntries([...this.#all].map(([name, times]) => [name, Math.min(...times)]));
  }
}

export function middle(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Lets the page breathe, so that one engine's garbage is not collected on another's time more often than must be. */
export const breath = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
