import { FailureNotice } from '@/components/controls/failure-notice';
import { Notice } from '@/components/controls/notice';
import { useWords } from '@/components/controls/session-context';
import { Slots } from '@/components/popup/slots';
import type { Account } from '@/lib/model/account';
import type { Failure } from '@/lib/model/failure';
import type { ConnectWay } from '@/lib/state/connect-offers';

interface ConnectFailureProps {
  failure: Failure;
  brand: string;
  way: ConnectWay;
  /** The account whose key was typed in again. */
  renewed?: Account | null;
  onRetry?: () => void;
}

/** Why a CRM could not be connected: here nothing refreshes on its own, and what helps is another thing than later. */
export function ConnectFailure({ failure, brand, way, renewed = null, onRetry }: ConnectFailureProps) {
  const t = useWords();
  const kind = kindOf(failure, way, renewed);
  if (kind === null) return <FailureNotice failure={failure} t={t} crm={brand} onRetry={onRetry} />;
  const values = {
    brand,
    name: renewed?.userName ?? '',
    as: failure.kind === 'signed-out' ? (failure.as ?? '') : '',
    when: failure.kind === 'rate-limited' ? t.date(new Date(failure.retryAtMs).toISOString(), 'time') : '',
  };
  return (
    <Notice
      live
      icon={failure.kind === 'rate-limited' ? 'clock' : 'warning'}
      tone="warn"
      title={<Slots parts={t.parts(`connect.failed.${kind}.what`, values)} />}
    >
      <p>
        <Slots parts={t.parts(`connect.failed.${kind}.why`, values)} />
      </p>
      {way === 'key' && <p>{t.text('connect.failed.kept')}</p>}
      {'detail' in failure && (
        <details>
          <summary>{t.text('failure.details')}</summary>
          <bdi>{`${'where' in failure ? `${failure.where}: ` : ''}${failure.detail}`}</bdi>
        </details>
      )}
    </Notice>
  );
}

type Kind = 'key' | 'page' | 'person' | 'rights' | 'silent' | 'wait' | 'strange';

/** Null for what is said in the same words everywhere. */
function kindOf(failure: Failure, way: ConnectWay, renewed: Account | null): Kind | null {
  switch (failure.kind) {
    case 'signed-out':
      if (failure.as !== undefined) return renewed ? 'person' : null;
      return way === 'key' ? 'key' : 'page';
    case 'forbidden':
      return way === 'key' ? 'rights' : null;
    case 'unreachable':
      return failure.why === 'offline' || failure.why === 'no-tab' ? null : 'silent';
    case 'rate-limited':
      return 'wait';
    case 'unexpected-reply':
    case 'bad-input':
      return 'strange';
    default:
      return null;
  }
}
