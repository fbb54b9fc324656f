import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';
import { isLogOnly } from './settle';

/** Pipedrive's ids for the records of a company: numbers that begin at 1 in each list, and what is made of them. */
export class Ids {
  readonly #company: Company;
  readonly #lists = new Map<string, Map<string, number>>();

  constructor(company: Company) {
    this.#company = company;
  }

  /** The number in a list of the host, given out when it is first asked for. */
  number(list: string, id: string): number {
    const known = this.#lists.get(list) ?? new Map<string, number>();
    this.#lists.set(list, known);
    const number = known.get(id) ?? known.size + 1;
    known.set(id, number);
    return number;
  }

  /** As `number`, for a reference that may be empty. */
  ref(list: string, id: string | null | undefined): number | null {
    return id ? this.number(list, id) : null;
  }

  isContact(id: string | null | undefined): boolean {
    return this.#company.customers.some((one) => one.id === id && one.kind === 'contact');
  }

  /** A lead's id tells when it was made, as those of the documentation's examples do. */
  lead(id: string): string {
    const { createdAt = '2026-01-01T00:00:00Z' } = this.#company.leads.find((one) => one.id === id) ?? {};
    const ticks = (BigInt(Date.parse(createdAt)) + 12_219_292_800_000n) * 10_000n;
    const hex = ticks.toString(16).padStart(15, '0');
    const node = this.number('leads', id).toString(16).padStart(12, '0');
    return `${hex.slice(7)}-${hex.slice(3, 7)}-1${hex.slice(0, 3)}-879b-${node}`;
  }

  goal(id: string): string {
    return this.number('goals', id).toString(16).padStart(32, 'a');
  }

  call(id: string): string {
    return `CAd92b224eb4a39b5ad8fea${this.number('calls', id)}`;
  }

  /** As the connector is to give it. */
  canonical(entity: EntityName, id: string): string {
    switch (entity) {
      case 'customers':
        return this.isContact(id)
          ? `person:${this.number('persons', id)}`
          : `organization:${this.number('organizations', id)}`;
      case 'stages': {
        const stage = this.#company.stages.find((one) => one.id === id);
        if (!stage || stage.kind === 'open') return String(this.number('stages', id));
        return `${this.number('pipelines', stage.pipelineId)}:${stage.kind}`;
      }
      case 'activities': {
        const activity = this.#company.activities.find((one) => one.id === id);
        if (activity?.kind === 'note') return `note:${this.number('notes', id)}`;
        if (activity && isLogOnly(activity)) return `call:${this.call(id)}`;
        return String(this.number('activities', id));
      }
      case 'lossReasons':
        return `text:${this.#company.lossReasons.find((one) => one.id === id)?.name}`;
      case 'leads':
        return this.lead(id);
      case 'transitions': {
        const [deal = '', seq] = id.split(':');
        return `${this.number('deals', deal)}:${seq}`;
      }
      case 'goals':
        return `${this.goal(id)}:${this.#company.goals.find((one) => one.id === id)?.from}`;
      default:
        return String(this.number(entity, id));
    }
  }
}
