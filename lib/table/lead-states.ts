import type { Company } from './company';
import { remembered } from './remembered';
import { cell, codes, numbers } from './table';

/** Kinds of statuses in the order that a lead goes through them. */
export const leadKinds = [
  'new',
  'working',
  'testing',
  'nurturing',
  'qualified',
  'unqualified',
  'converted',
] as const;

/** Where each lead stood as of the instant, by row of `leads`. */
export interface LeadStates {
  /** Place in `leadKinds`. */
  readonly kind: Int8Array;
  /** Place in `labels`. */
  readonly label: Int32Array;
  /** The CRM's own names of statuses. */
  readonly labels: readonly string[];
  /** Seconds since its status last changed, or since it was created. */
  readonly sinceChange: Float64Array;
  /** 1 where a later change is known to have happened without what was before: the present status stands in. */
  readonly isPresent: Uint8Array;
}

interface Change {
  readonly from?: string | null;
  readonly to: string;
  readonly at: string;
}

/**
 * Status of every lead (catalogue lead-status).
 *
 * Rules: with a history of statuses the one before the first later change, else the present one. The kind of a past
 * status is that of any lead which has it now, or the status itself where it is named like a kind.
 */
export const leadStates = remembered((company: Company): LeadStates => {
  const { tables, asOf } = company;
  const { leads } = tables;
  const status = codes(leads, 'status');
  const statusKind = codes(leads, 'statusKind');
  const [createdAt, changedAt] = [numbers(leads, 'createdAt'), numbers(leads, 'statusChangedAt')];
  const [convertedAt, unqualifiedAt] = [numbers(leads, 'convertedAt'), numbers(leads, 'unqualifiedAt')];
  const kindOfCode = Int8Array.from(statusKind.dictionary, (word) => placeOf(word));
  const labels = [...status.dictionary];
  const places = new Map(labels.map((text, place) => [text, place]));
  const kindOfLabel = new Map<string, number>();
  const kind = new Int8Array(leads.length);
  const label = new Int32Array(leads.length);
  for (let lead = 0; lead < leads.length; lead++) {
    kind[lead] = kindOfCode[statusKind.codes[lead] as number] ?? 0;
    label[lead] = status.codes[lead] as number;
    const text = labels[label[lead] as number];
    if (text !== undefined) kindOfLabel.set(text, Math.min(kind[lead] as number, kindOfLabel.get(text) ?? 9));
  }
  const sinceChange = new Float64Array(leads.length);
  const isPresent = new Uint8Array(leads.length);
  for (let lead = 0; lead < leads.length; lead++) {
    const changes = ((cell(leads, 'statusChanges', lead) ?? []) as readonly Change[])
      .map((change) => ({ ...change, seconds: Math.floor(Date.parse(change.at) / 1000) }))
      .sort((a, b) => a.seconds - b.seconds);
    const later = changes.find(({ seconds }) => seconds > asOf);
    if (later?.from) {
      const text = later.from;
      label[lead] = places.get(text) ?? added(text);
      kind[lead] = kindOfLabel.get(text) ?? placeOf(text, kind[lead] as number);
    } else {
      const known = [changedAt, convertedAt, unqualifiedAt];
      isPresent[lead] = later || known.some((column) => (column[lead] as number) > asOf) ? 1 : 0;
    }
    const instants = [changedAt, convertedAt, unqualifiedAt].map((column) => column[lead] as number);
    const last = [...instants, ...changes.map(({ seconds }) => seconds)]
      .filter((instant) => instant <= asOf)
      .reduce((a, b) => Math.max(a, b), createdAt[lead] as number);
    sinceChange[lead] = asOf - last;
  }
  return { kind, label, labels, sinceChange, isPresent };

  function added(text: string): number {
    places.set(text, labels.push(text) - 1);
    return labels.length - 1;
  }
});

const placeOf = (word: string, otherwise = 0): number => {
  const place = (leadKinds as readonly string[]).indexOf(word);
  return place < 0 ? otherwise : place;
};
