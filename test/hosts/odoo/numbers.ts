import type { EntityName } from '@/lib/model/entities';

/** Odoo's numbers for the company's ids; a lead and the opportunity that it became share one. */
export class Numbers {
  readonly #known = new Map<string, number>();
  #next = 10;

  of(entity: EntityName, id: string): number {
    const key = `${entity === 'pipelines' ? 'teams' : entity} ${id}`;
    const known = this.#known.get(key) ?? this.#next++;
    this.#known.set(key, known);
    return known;
  }

  same(entity: EntityName, id: string, other: number): void {
    this.#known.set(`${entity} ${id}`, other);
  }

  /** A user's own address. */
  partnerOf(userId: string): number {
    return this.of('partners' as EntityName, userId);
  }
}
