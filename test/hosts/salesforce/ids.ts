import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';

/** What ids of an object begin with. Source: https://help.salesforce.com/s/articleView?id=000385203 */
const prefixes: Readonly<Record<string, string>> = {
  Opportunity: '006',
  Lead: '00Q',
  Account: '001',
  Contact: '003',
  User: '005',
  UserRole: '00E',
  Product2: '01t',
  OpportunityLineItem: '00k',
  Task: '00T',
  Event: '00U',
  EmailMessage: '02s',
  Note: '002',
  ContentNote: '069',
  ForecastingQuota: '0J9',
  RecordType: '012',
};
const objects: { readonly [E in EntityName]?: string } = {
  deals: 'Opportunity',
  leads: 'Lead',
  users: 'User',
  teams: 'UserRole',
  products: 'Product2',
  lineItems: 'OpportunityLineItem',
  goals: 'ForecastingQuota',
  pipelines: 'RecordType',
};

/** Eighteen characters: object, number, and which of the letters are large. */
function idOf(object: string, number: number): string {
  const prefix = prefixes[object] ?? '0XX';
  const first = `${prefix}5g`;
  const bits = [...first].reduce((sum, letter, at) => sum + (/[A-Z]/.test(letter) ? 2 ** at : 0), 0);
  return `${first}${String(number).padStart(10, '0')}${'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[bits]}AA`;
}

/** Salesforce's ids of a company's records, and the object that each of them is in. */
export class HostIds {
  readonly #company: Company;
  readonly #ids = new Map<string, string>();
  /** Remembered when a record is gone. */
  readonly #objects = new Map<string, string>();

  constructor(company: Company) {
    this.#company = company;
    for (const entity of ['customers', 'activities'] as const) {
      for (const { id } of company[entity]) this.of(entity, id);
    }
  }

  of(entity: EntityName, id: string): string {
    const { sources, stages, lossReasons } = this.#company;
    if (entity === 'lossReasons') return `Loss_Reason__c:${lossReasons.find((one) => one.id === id)?.name}`;
    if (entity === 'sources') return sources.find((one) => one.id === id)?.name ?? id;
    if (entity === 'stages') {
      const stage = stages.find((one) => one.id === id);
      return `${this.of('pipelines', stage?.pipelineId ?? '')}:${stage?.name}`;
    }
    if (entity === 'transitions') {
      const [deal = '', seq] = id.split(':');
      return `${this.of('deals', deal)}:${seq}`;
    }
    const key = `${entity}/${id}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const made = idOf(this.object(entity, id), this.#ids.size + 1);
    this.#ids.set(key, made);
    return made;
  }

  /** Undefined ids stay so. */
  maybe(entity: EntityName, id: string | null | undefined): string | null {
    return id === null || id === undefined ? null : this.of(entity, id);
  }

  object(entity: EntityName, id: string): string {
    const key = `${entity}/${id}`;
    const found = this.#objects.get(key) ?? this.#find(entity, id);
    this.#objects.set(key, found);
    return found;
  }

  #find(entity: EntityName, id: string): string {
    if (entity === 'customers') {
      const customer = this.#company.customers.find((one) => one.id === id);
      return customer?.kind === 'company' ? 'Account' : 'Contact';
    }
    if (entity !== 'activities') return objects[entity] ?? entity;
    const kind = this.#company.activities.find((one) => one.id === id)?.kind;
    if (kind === 'email') return 'EmailMessage';
    if (kind === 'note') return Number(id.slice(1)) % 2 === 0 ? 'Note' : 'ContentNote';
    return kind === 'meeting' ? 'Event' : 'Task';
  }
}
