/** Colours of the page as a canvas can use them. */
export interface ChartTheme {
  readonly accent: string;
  readonly accentSoft: string;
  readonly track: string;
  readonly edge: string;
  readonly ink: string;
  readonly ground: string;
}

const tokens: { readonly [K in keyof ChartTheme]: string } = {
  accent: '--accent',
  accentSoft: '--accent-soft',
  track: '--ground-3',
  edge: '--line-strong',
  ink: '--ink',
  ground: '--ground',
};

/**
 * Reads the tokens inside `host`. A canvas does not understand `light-dark()`, but the computed `color` of an element
 * that wears the token does; forced colours come through the same way.
 */
export function chartTheme(host: HTMLElement): ChartTheme {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const theme = Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, read(token)]));
  probe.remove();
  return theme as { [K in keyof ChartTheme]: string };
}
