import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { originPattern } from '@/lib/connectors/origin-pattern';
import type { KeyField, KeySignIn, KeyValues } from '@/lib/connectors/sign-in';
import { ask } from '@/lib/messages/channel';
import type { Account } from '@/lib/model/account';
import { type Failure, failureOf } from '@/lib/model/failure';
import { openCrm } from './actions';
import type { ConnectOffer } from './connect-offers';
import { type ConnectPlace, webAddress } from './connect-place';
import type { ConnectStep } from './connect-view';
import { isCrmAddress, makeAddress, siteAddress, typedPage } from './key-addresses';
import { openPanel } from './open-panel';
import type { Session } from './session';

/** What is wrong with a field: nothing stands there, or it does not fit. */
export type FieldProblem = 'missing' | 'wrong';

/** Connecting by a key: what is typed, permission for where it is sent, whose it is, first sync. */
export const KeyConnectView = createModel(
  (session: Session, { connector }: ConnectOffer, key: KeySignIn, place: ConnectPlace) => {
    const began = webAddress(place.page);
    /** The account whose key is typed in again. */
    const renewed =
      session.accounts
        .peek()
        .find(({ id, connector: of }) => id === place.account && of === connector.page.id) ?? null;
    const values = signal<KeyValues>(firstValues());
    const problems = signal<Readonly<Record<string, FieldProblem>>>({});
    const step = signal<ConnectStep>({ kind: 'offered' });
    const connected = signal<Account | null>(null);
    const trouble = signal<Failure | null>(null);
    let windowId = -1;
    void browser.windows
      ?.getCurrent()
      .then(({ id }) => {
        windowId = id ?? -1;
      })
      .catch(() => undefined); // The panel then says that it cannot be opened.

    function firstValues(): KeyValues {
      const page = began && siteAddress(key, began);
      return Object.fromEntries(
        key.fields.map((field) => {
          const kept = field.kind === 'secret' ? '' : (renewed?.typed?.[field.id] ?? '');
          return [field.id, kept || startOf(field, page)];
        }),
      );
    }
    function startOf(
      { kind, isOptional, choices, example = '' }: KeyField,
      page: string | undefined,
    ): string {
      if (isOptional) return '';
      if (kind === 'choice') return choices?.[0] ?? '';
      return kind === 'address' && page && isCrmAddress(connector, example) ? page : '';
    }
    const typedNow = (): KeyValues =>
      Object.fromEntries(key.fields.map(({ id }) => [id, (values.value[id] ?? '').trim()]));
    const page = computed(
      () => began ?? typedPage(connector, key, typedNow()) ?? webAddress(renewed?.origin ?? ''),
    );
    /** Where the key is sent, and the CRM's pages. Errors: `Failed` bad-input naming the field that does not fit. */
    const sitesOf = (typed: KeyValues): string[] => {
      const base = key.base(typed, page.peek());
      const exchanged = key.exchange?.request(typed, base)?.url;
      const addresses = [base, exchanged, page.peek()?.href].filter((address) => address !== undefined);
      return [...new Set(addresses.map((address) => new URL(address).origin))];
    };
    /** Shows what went wrong: at its field when it is one's. */
    const refuse = (failure: Failure): void => {
      if (failure.kind === 'bad-input' && key.fields.some(({ id }) => id === failure.where)) {
        problems.value = { [failure.where]: 'wrong' };
        step.value = { kind: 'offered' };
      } else step.value = { kind: 'failed', failure };
    };
    const signIn = async (typed: KeyValues): Promise<void> => {
      step.value = { kind: 'connecting' };
      try {
        connected.value = await ask('account.sign-in', {
          connector: connector.page.id,
          page: page.peek()?.href ?? '',
          values: typed,
          ...(renewed && { account: renewed.id }),
        });
        await session.choose(connected.value.id);
        values.value = {}; // From here on the background has the key, and nobody else.
        step.value = { kind: 'connected' };
      } catch (error) {
        refuse(failureOf(error));
      }
    };
    const sites = computed((): readonly string[] => {
      try {
        return sitesOf(typedNow());
      } catch {
        return [];
      }
    });
    const afterwards = async (what: () => Promise<void>): Promise<void> => {
      trouble.value = null;
      try {
        await what();
      } catch (error) {
        trouble.value = failureOf(error);
      }
    };
    return {
      fields: computed(() => key.fields),
      values: values as ReadonlySignal<KeyValues>,
      problems: problems as ReadonlySignal<Readonly<Record<string, FieldProblem>>>,
      step: step as ReadonlySignal<ConnectStep>,
      renewed: computed(() => renewed),
      /** Why a way on from the connected account could not be gone. */
      trouble: trouble as ReadonlySignal<Failure | null>,
      /** Where the key is made; null while the CRM's address is not known. */
      makeAt: computed(() => makeAddress(key, typedNow(), page.value) ?? null),
      help: computed(() => key.help),
      /** Origins that the browser will ask about; none while what is typed does not tell them. */
      sites,
      type(id: string, value: string) {
        values.value = { ...values.peek(), [id]: value };
        if (!(id in problems.peek())) return;
        problems.value = Object.fromEntries(Object.entries(problems.peek()).filter(([of]) => of !== id));
      },
      /** Call it directly in the click: the browser asks for nothing else, so nothing is awaited before. */
      connect(): Promise<void> {
        const typed = typedNow();
        const missing = key.fields.filter(({ id, isOptional }) => !isOptional && typed[id] === '');
        problems.value = Object.fromEntries(missing.map(({ id }) => [id, 'missing' as const]));
        if (missing.length > 0) return Promise.resolve();
        try {
          const granted = browser.permissions.request({ origins: sitesOf(typed).map(originPattern) });
          step.value = { kind: 'asking' };
          return granted.then(
            (yes) => {
              if (yes) return signIn(typed);
              step.value = { kind: 'denied' };
              return undefined;
            },
            (error: unknown) => refuse(failureOf(error)),
          );
        } catch (error) {
          refuse(failureOf(error));
          return Promise.resolve();
        }
      },
      openCrm: () =>
        afterwards(async () => {
          const account = connected.peek();
          if (account) await openCrm(account);
        }),
      /** Directly in a click. */
      seeFigures: () => afterwards(() => openPanel(windowId, '#/')),
    };
  },
);
export type KeyConnectView = InstanceType<typeof KeyConnectView>;
