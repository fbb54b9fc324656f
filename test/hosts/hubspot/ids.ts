import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';
import { typeOf } from './activity-properties';

const sources = ['DIRECT_TRAFFIC', 'REFERRALS', 'ORGANIC_SEARCH', 'EMAIL_MARKETING'];

/** HubSpot's ids of a company's records: numbers, handed out in the order in which records are met. */
export class HostIds {
  readonly #company: Company;
  readonly #numbers = new Map<string, string>();
  /** Kinds of customers and activities by id; they are remembered when a record is gone. */
  readonly #kinds = new Map<string, string>();

  constructor(company: Company) {
    this.#company = company;
    for (const entity of ['deals', 'customers', 'activities', 'leads', 'lineItems', 'products'] as const) {
      for (const { id } of company[entity]) this.of(entity, id);
    }
  }

  of(entity: EntityName, id: string): string {
    if (entity === 'sources') return sources[Number(id.slice(2)) - 1] ?? id;
    if (entity === 'lossReasons') return `reason_${id}`;
    if (entity === 'pipelines') return id === 'p1' ? 'default' : this.#number(entity, id);
    if (entity === 'transitions') {
      const [deal = '', seq] = id.split(':');
      return `${this.of('deals', deal)}:${seq}`;
    }
    const kind = this.kind(entity, id);
    const prefix = kind === undefined ? '' : `${kind}-`;
    return `${prefix}${this.#number(entity, id)}`;
  }

  /** The kind of a customer (company, contact) or an activity (calls, …). */
  kind(entity: EntityName, id: string): string | undefined {
    const known = this.#kinds.get(id);
    if (known !== undefined || (entity !== 'customers' && entity !== 'activities')) return known;
    const customer = this.#company.customers.find((one) => one.id === id);
    const activity = this.#company.activities.find((one) => one.id === id);
    const found = entity === 'customers' ? customer?.kind : activity && typeOf(activity);
    if (found !== undefined) this.#kinds.set(id, found);
    return found;
  }

  /** The number of a person's login, which is not the number of the owner. */
  login(user: string): number {
    return Number(this.of('users', user)) + 1_000_000;
  }

  #number(entity: EntityName, id: string): string {
    const key = `${entity}/${id}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = String(21_000_000_001 + this.#numbers.size);
    this.#numbers.set(key, number);
    return number;
  }
}
