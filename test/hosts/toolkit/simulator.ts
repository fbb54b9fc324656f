import type { EntityName } from '@/lib/model/entities';
import type { Company } from './company';
import type { HostServer } from './host-server';

/** A cloud CRM on loopback: its API, and pages at its addresses. */
export interface Simulator {
  /** Of the connector that reads it. */
  readonly id: string;
  readonly server: HostServer;
  readonly company: Company;
  /** Base address of the API, for the reader's `--url`. */
  readonly base: string;
  /** What signs in. */
  readonly headers: Readonly<Record<string, string>>;
  /** The host's id of one of the company's records, as the connector is to give it. */
  idOf(entity: EntityName, id: string): string;
  close(): Promise<void>;
}

/** Starts one; made by `test/hosts/<crm>/simulator.ts`. */
export type StartSimulator = (company: Company) => Promise<Simulator>;
