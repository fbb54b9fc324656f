import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';

/** Zoho's ids of a company's records: nineteen digits, handed out as records are met; texts for what is a text there. */
export class HostIds {
  readonly #company: Company;
  readonly #numbers = new Map<string, string>();

  constructor(company: Company) {
    this.#company = company;
  }

  of(entity: EntityName, id: string): string {
    const { sources, lossReasons, stages } = this.#company;
    if (entity === 'sources') return sources.find((one) => one.id === id)?.name ?? id;
    if (entity === 'lossReasons') return lossReasons.find((one) => one.id === id)?.name ?? id;
    if (entity === 'stages') {
      const stage = stages.find((one) => one.id === id);
      return `${this.of('pipelines', stage?.pipelineId ?? '')}:${stage?.name}`;
    }
    if (entity === 'transitions') {
      const [deal = '', seq] = id.split(':');
      return `${this.of('deals', deal)}:${seq}`;
    }
    const key = `${entity}/${id}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = `9007199254${String(740_993_001 + this.#numbers.size)}`;
    this.#numbers.set(key, number);
    return number;
  }
}
