import type { ComponentChildren } from 'preact';
import type { Translator } from '@/lib/i18n/translator';
import { type Account, originsOf } from '@/lib/model/account';
import type { Failure } from '@/lib/model/failure';
import { Button } from './button';
import type { IconName } from './icon';
import { Notice } from './notice';

interface FailureNoticeProps {
  failure: Failure;
  t: Translator;
  /** Instant the figures still shown are from. */
  asOf?: string | undefined;
  /** Name of the CRM as its users say it; "the CRM" when unknown. */
  crm?: string | undefined;
  /** Opens the CRM, for the failures that only the user can end there. */
  onOpenCrm?: (() => void) | undefined;
  /** The account that is shown: the browser's own no to its sites is told apart from the CRM's. */
  account?: Pick<Account, 'origin' | 'base'> | null | undefined;
  /** Asks the browser for those sites again, directly in the click. */
  onAllow?: (() => void) | undefined;
  /** Leads to where the account's key is typed in again; given for accounts that are signed in by one. */
  onEnterKey?: (() => void) | undefined;
  onRetry?: (() => void) | undefined;
}

/** What could not be done, why, and the one thing to do about it. Old figures stay beside it, with their time. */
export function FailureNotice(props: FailureNoticeProps) {
  const { failure, t, asOf, crm, account, onOpenCrm, onAllow, onEnterKey, onRetry } = props;
  const kind = isTakenBack(failure, account) ? 'taken-back' : kindOf(failure, onEnterKey !== undefined);
  const name = crm ?? t.text('failure.crm');
  const elsewhere =
    kind === 'signed-out' || kind === 'other-person' || kind === 'no-tab' || kind === 'key-gone';
  const act =
    kind === 'taken-back' ? onAllow : kind === 'key-gone' ? onEnterKey : elsewhere ? onOpenCrm : onRetry;
  const details = detailOf(failure);
  return (
    <Notice
      live
      icon={icons[kind] ?? 'warning'}
      tone={elsewhere ? 'plain' : 'warn'}
      title={t.text(`failure.${kind}.what`, { crm: name })}
      action={act && <Act kind={kind} run={act} main={elsewhere || kind === 'taken-back'} t={t} crm={name} />}
    >
      <p>{t.text(`failure.${kind}.why`, { crm: name, ...valuesOf(failure, t) })}</p>
      {asOf && <p>{t.text('failure.as-of', { when: t.date(asOf, 'time') })}</p>}
      {details && (
        <details>
          <summary>{t.text('failure.details')}</summary>
          <bdi>{details}</bdi>
        </details>
      )}
    </Notice>
  );
}

interface ActProps {
  kind: Kind;
  run: () => void;
  main: boolean;
  t: Translator;
  crm: string;
}
function Act({ kind, run, main, t, crm }: ActProps): ComponentChildren {
  return (
    <Button small kind={main ? 'main' : 'plain'} onClick={run}>
      {actWords()}
    </Button>
  );

  function actWords(): string {
    if (kind === 'taken-back') return t.text('failure.allow-again');
    if (kind === 'key-gone') return t.text('failure.enter-key');
    if (main) return t.text('failure.open-crm', { crm });
    return t.text(kind === 'bug' ? 'failure.reload' : 'failure.try-now');
  }
}

/** The browser no longer lets us read a site of the account: the background says so by naming exactly that site. */
export const isTakenBack = (
  failure: Failure | null | undefined,
  account: Pick<Account, 'origin' | 'base'> | null | undefined,
): boolean => failure?.kind === 'forbidden' && account != null && originsOf(account).includes(failure.what);

type Kind =
  | Exclude<Failure['kind'], 'storage'>
  | 'other-person'
  | 'key-gone'
  | 'taken-back'
  | 'no-tab'
  | 'offline'
  | 'timeout'
  | 'quota'
  | 'unreadable'
  | 'newer-version';

const icons: { readonly [K in Kind]?: IconName } = {
  'signed-out': 'lock',
  'other-person': 'person',
  'key-gone': 'lock',
  forbidden: 'lock',
  'taken-back': 'lock',
  'no-tab': 'panel',
  'rate-limited': 'clock',
};

function kindOf(failure: Failure, byKey: boolean): Kind {
  if (failure.kind === 'signed-out' && byKey) return 'key-gone';
  if (failure.kind === 'signed-out') return failure.as === undefined ? 'signed-out' : 'other-person';
  if (failure.kind === 'unreachable') return failure.why ?? 'unreachable';
  if (failure.kind === 'storage') return failure.why;
  return failure.kind;
}

function valuesOf(failure: Failure, t: Translator): Record<string, string> {
  if (failure.kind === 'signed-out') return { as: failure.as ?? '' };
  if (failure.kind === 'forbidden') return { what: failure.what, origin: failure.what };
  if (failure.kind === 'rate-limited') {
    return { when: t.date(new Date(failure.retryAtMs).toISOString(), 'time') };
  }
  return {};
}

function detailOf(failure: Failure): string | null {
  if (!('detail' in failure)) return null;
  return 'where' in failure ? `${failure.where}: ${failure.detail}` : failure.detail;
}
