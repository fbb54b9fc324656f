import { useComputed, useModel } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Notice } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { isDemo } from '@/lib/model/account';
import type { DealFigures } from '@/lib/model/deal-figures';
import type { View } from '@/lib/model/view';
import { openOptionsAt, openRecord } from '@/lib/state/actions';
import { DealBeside } from '@/lib/state/deal-beside';
import { WidgetArrangement } from '@/lib/state/widget-arrangement';
import { DealCard } from './deal-card';
import { DealReports } from './deal-reports';
import styles from './deal-screen.module.css';
import { DealSearch } from './deal-search';
import { Waiting } from './section';

interface DealScreenProps {
  onReport: (report: string, view: View) => void;
}

/** The deal of the page beside the panel, in context; without such a page, or in the demo company, any deal by its name. */
export function DealScreen({ onReport }: DealScreenProps) {
  const session = useSession();
  const t = useWords();
  const arrangement = useModel(() => new WidgetArrangement());
  const active = useComputed(() => true);
  const model = useModel(() => new DealBeside(session, active, arrangement));
  const account = session.account.value;
  const deal = model.figures.value;
  const failure = model.failure.value;
  const waits = model.dealId.value !== null && !deal && !failure && !model.isMissing.value;
  return (
    <main class={styles['screen']}>
      <BesideNotice model={model} />
      {failure && <FailureNotice failure={failure} t={t} onRetry={() => model.again()} />}
      {model.isMissing.value && (
        <Notice icon="deal" title={t.text('deal.missing.title')} live>
          <p>{t.text('deal.missing.why')}</p>
        </Notice>
      )}
      <DealSearch model={model} />
      {waits && (
        <div aria-busy="true">
          <Waiting lines={9} />
        </div>
      )}
      {deal && account && (
        <>
          <DealHead
            deal={deal}
            {...(!isDemo(account) &&
              account.origin !== '' && {
                onOpen: () => void openRecord(account.id, { entity: 'deals', id: deal.id }, false),
              })}
            {...(model.isChosen.value &&
              model.beside.value.kind === 'deal' && { onBack: () => model.choose(null) })}
          />
          {model.isHidden.value && (
            <Notice
              icon="info"
              title={t.text('deal.hidden')}
              action={<Button onClick={() => model.showWidgets()}>{t.text('deal.show-again')}</Button>}
            />
          )}
          {model.cards.value.map((card) => (
            <DealCard
              key={card.key}
              card={card}
              stale={model.stale.value}
              onDeal={(id) =>
                isDemo(account) || account.origin === ''
                  ? model.choose(id)
                  : void openRecord(account.id, { entity: 'deals', id }, false)
              }
            />
          ))}
          <DealReports deal={deal} arrangement={arrangement} onReport={onReport} />
          <p>
            <Button kind="link" onClick={() => void openOptionsAt('widgets')}>
              {t.text('deal.arrange')}
            </Button>
          </p>
        </>
      )}
    </main>
  );
}

interface HeadProps {
  deal: DealFigures;
  /** Absent where there is no CRM to open it in. */
  onOpen?: () => void;
  /** Absent where no page has a deal of its own. */
  onBack?: () => void;
}

function DealHead({ deal, onOpen, onBack }: HeadProps) {
  const t = useWords();
  const { names, amount, status, currency } = deal;
  const facts = [
    names.customer === null ? null : <bdi key="customer">{names.customer}</bdi>,
    amount === null ? null : <span key="amount">{t.money(amount, currency)}</span>,
    <span key="status">{t.text(`deal.status.${status}`)}</span>,
  ].filter((fact) => fact !== null);
  return (
    <header class={styles['head']}>
      <h2>
        <bdi>{deal.name}</bdi>
      </h2>
      <p>
        {facts.map((fact, i) => (
          <span key={i}>
            {i > 0 && ' · '}
            {fact}
          </span>
        ))}
      </p>
      {(onOpen || onBack) && (
        <div class={styles['acts']}>
          {onOpen && (
            <Button kind="link" icon="tab" onClick={onOpen}>
              {t.text('deal.open')}
            </Button>
          )}
          {onBack && (
            <Button kind="link" onClick={onBack}>
              {t.text('deal.back')}
            </Button>
          )}
        </div>
      )}
    </header>
  );
}

/** What is beside the panel, when it is not simply the deal that is shown. */
function BesideNotice({ model }: { model: DealBeside }) {
  const session = useSession();
  const t = useWords();
  const beside = model.beside.value;
  const account = session.account.value;
  if (beside.kind === 'looking' || !account) return null;
  if (beside.kind === 'deal') {
    if (beside.account.id === account.id) return null;
    const { id, userName, organisationName } = beside.account;
    return (
      <Notice
        icon="person"
        title={t.text('deal.other.title')}
        action={
          <Button onClick={() => void session.choose(id)}>
            {t.text('deal.other.show', { name: userName || organisationName })}
          </Button>
        }
        live
      />
    );
  }
  if (model.isChosen.value) return null;
  if (isDemo(account))
    return (
      <Notice icon="deal" title={t.text('deal.none.title')}>
        <p>{t.text('deal.demo.why')}</p>
      </Notice>
    );
  if (beside.kind === 'not-allowed') {
    const { origin } = beside;
    return (
      <Notice
        icon="lock"
        title={t.text('deal.not-allowed.title')}
        action={
          <Button kind="main" onClick={() => void model.allow(origin)}>
            {t.text('deal.allow', { origin })}
          </Button>
        }
        live
      >
        <p>{t.text('deal.not-allowed.why', { origin })}</p>
      </Notice>
    );
  }
  if (beside.kind === 'stranger')
    return (
      <Notice icon="person" title={t.text('deal.stranger.title', { brand: beside.brand })} live>
        <p>{t.text('deal.stranger.why')}</p>
      </Notice>
    );
  return (
    <Notice
      icon="deal"
      title={
        beside.kind === 'no-deal'
          ? t.text('deal.no-deal.title', { brand: beside.brand })
          : t.text('deal.none.title')
      }
      live
    >
      <p>{t.text('deal.none.why')}</p>
    </Notice>
  );
}
