import type { PagePart } from '@/lib/connectors/connector';

/** Our own name for what waits. Globals of a content script's world cannot be seen by the page. */
const mark = Symbol.for('dealscope.parts');

type Holder = { [mark]?: PagePart[] };

/** Holds a connector's page part for the content script that runs after it in the same world. */
export function holdPart(part: PagePart, world: object = globalThis): void {
  const holder = world as Holder;
  holder[mark] = [...(holder[mark] ?? []).filter(({ id }) => id !== part.id), part];
}

/** The parts that were loaded for this page: those of the connectors that have an account on its site. */
export const heldParts = (world: object = globalThis): readonly PagePart[] => (world as Holder)[mark] ?? [];
