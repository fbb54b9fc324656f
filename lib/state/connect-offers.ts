import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { Connector } from '@/lib/connectors/connector';
import { type Failure, failureOf } from '@/lib/model/failure';

/** By the session of the CRM's page, by a cookie of the CRM, or by a key that the user makes there. */
export type ConnectWay = 'page' | 'cookie' | 'key';

/** A CRM that can be connected, and how; best way first. */
export interface ConnectOffer {
  readonly id: string;
  readonly brand: string;
  readonly ways: readonly ConnectWay[];
  readonly connector: Connector;
}

export function offerOf(connector: Connector): ConnectOffer {
  const { page, signIn } = connector;
  return {
    id: page.id,
    brand: page.brand,
    ways: [
      ...(page.session ? (['page'] as const) : []),
      ...(signIn.cookie && !page.session ? (['cookie'] as const) : []),
      ...(signIn.key ? (['key'] as const) : []),
    ],
    connector,
  };
}

/** The connectors themselves are large, and only connecting needs them before a sync does: they are loaded for it. */
export const loadOffers = async (): Promise<readonly ConnectOffer[]> =>
  (await import('@/lib/connectors/all')).connectors.map(offerOf);

/** Every CRM that can be connected, by name. */
export const ConnectOffers = createModel(() => {
  const list = signal<readonly ConnectOffer[] | null>(null);
  const failure = signal<Failure | null>(null);
  loadOffers().then(
    (offers) => {
      list.value = offers.toSorted((a, b) => a.brand.localeCompare(b.brand, 'en'));
    },
    (error: unknown) => {
      failure.value = failureOf(error);
    },
  );
  return {
    /** Null while it is being loaded. */
    list: list as ReadonlySignal<readonly ConnectOffer[] | null>,
    failure: failure as ReadonlySignal<Failure | null>,
  };
});
export type ConnectOffers = InstanceType<typeof ConnectOffers>;
