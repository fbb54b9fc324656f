/** Numbers that look random and are the same every time. */
export interface Random {
  /** From 0 to 1, 1 excluded. */
  share(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** An index, as likely as its weight. */
  weighted(weights: readonly number[]): number;
  /** A factor around 1, skewed to the right as amounts and durations are; `spread` is the deviation of its logarithm. */
  skewed(spread: number): number;
}

/** Source of the generator: mulberry32, https://github.com/cprosche/mulberry32 (public domain). */
export function randomFrom(seed: number): Random {
  let state = seed;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(share() * (to - from + 1));
  return {
    share,
    whole,
    chance: (probability) => share() < probability,
    pick: <T>(items: readonly T[]) => items[whole(0, items.length - 1)] as T,
    weighted(weights) {
      let left = share() * weights.reduce((sum, weight) => sum + weight, 0);
      return Math.max(
        0,
        weights.findIndex((weight) => {
          left -= weight;
          return left < 0;
        }),
      );
    },
    skewed: (spread) => Math.exp(spread * (share() + share() + share() + share() - 2) * Math.sqrt(3)),
  };
}
