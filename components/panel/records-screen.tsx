import { useModel } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { Chip } from '@/components/controls/chip';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Icon } from '@/components/controls/icon';
import { Notice } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { words } from '@/components/report/words';
import type { Translator } from '@/lib/i18n/translator';
import type { RecordLine, RecordPage } from '@/lib/messages/engine';
import { openRecord } from '@/lib/state/actions';
import type { DrillDown, RecordSort } from '@/lib/state/drill-down';
import { Task } from '@/lib/state/task';
import { RecordList } from './record-list';
import styles from './records-screen.module.css';
import { SearchField } from './search-field';

interface RecordsScreenProps {
  list: DrillDown;
  report: string;
  /** Where the list is from: report, filters, period. */
  from: readonly string[];
  onBack: () => void;
  /** What scrolls, when it is not the page. */
  box?: { readonly current: Element | null };
}

/** The records behind a figure: they add up to it, and each opens in the CRM. */
export function RecordsScreen({ list, report, from, onBack, box }: RecordsScreenProps) {
  const session = useSession();
  const t = useWords();
  const task = useModel(() => new Task());
  const page = list.page.value;
  const failure = task.failure.value ?? list.failure.value;
  const account = session.account.value;
  const open = (line: RecordLine, newTab: boolean): void => {
    if (!account) return;
    list.markOpened(line);
    task.run(() => openRecord(account.id, line, newTab));
  };
  const Frame = box ? 'div' : 'main'; // Beside its report it is a part of that page.
  return (
    <>
      <Frame aria-busy={page === null}>
        <p class={styles['from']}>
          {from.map((part, index) => (
            <span key={part}>
              {index > 0 && ' · '}
              <bdi>{part}</bdi>
            </span>
          ))}
        </p>
        <div class={styles['main']}>
          {failure && (
            <div class={styles['failure']}>
              <FailureNotice failure={failure} t={t} crm={account?.brand} onRetry={() => list.again()} />
            </div>
          )}
          {list.gone.value && (
            <Notice
              icon="info"
              title={t.text('records.gone')}
              action={
                <Button small onClick={onBack}>
                  {t.text('records.gone.act')}
                </Button>
              }
            />
          )}
          {!page && !failure && !list.gone.value && <Waiting t={t} />}
          {page && <List {...{ page, list, report, t, open, box }} />}
        </div>
      </Frame>
      {page && <SumFoot {...{ page, list, report, t }} />}
    </>
  );
}

interface ListProps {
  page: RecordPage;
  list: DrillDown;
  report: string;
  t: Translator;
  open: (line: RecordLine, newTab: boolean) => void;
  box: { readonly current: Element | null } | undefined;
}
function List({ page, list, report, t, open, box }: ListProps) {
  const left = page.found - page.lines.length;
  const leftSum =
    page.foundSum === null
      ? null
      : page.foundSum - page.lines.reduce((sum, { base }) => sum + (base ?? 0), 0);
  const kind = words(t, [`entity.${page.entity}.${report}`, `entity.${page.entity}`]);
  return (
    <>
      <dl class={styles['figures']}>
        <div>
          <dt>{kind}</dt>
          <dd>{t.value(page.count, 'count')}</dd>
        </div>
        {page.sum !== null && (
          <div>
            <dt>{t.text('records.value')}</dt>
            <dd>
              <bdi>{t.value(page.sum, 'money')}</bdi>
            </dd>
          </div>
        )}
      </dl>
      <div class={styles['tools']}>
        <SearchField
          label={t.text('records.search')}
          value={list.search.value}
          onInput={(text) => list.searchFor(text)}
        />
        <Chip
          name={t.text('records.sort')}
          choices={sorts.map((value) => ({ value, words: t.text(`records.sort.${value}`) }))}
          value={list.sort.value}
          onChoose={(value) => list.sortBy(value as RecordSort)}
        >
          {t.text(`records.sort.${list.sort.value}`)}
        </Chip>
      </div>
      {page.found === 0 && (
        <p class={styles['none']} role="status">
          {t.text('records.none-found')}
        </p>
      )}
      {page.lines.length > 0 && (
        <RecordList
          key={`${list.sort.value} ${list.search.value}`}
          lines={page.lines}
          found={page.found}
          label={kind}
          opened={list.opened.value}
          onOpen={open}
          {...{ box, t }}
        />
      )}
      {left > 0 && (
        <p class={styles['more']}>
          <Button kind="link" onClick={() => list.more()}>
            {t.text('records.more', { n: list.next.value })}
          </Button>
          {leftSum !== null && (
            <span>
              <bdi>{t.text('records.left', { n: left, sum: t.value(leftSum, 'money') })}</bdi>
            </span>
          )}
        </p>
      )}
    </>
  );
}

/** Room for the first rows while there are none at all. */
function Waiting({ t }: { t: Translator }) {
  return (
    <div class={styles['waiting']} role="status">
      <span class="vh">{t.text('state.waiting')}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

const sorts = ['largest', 'newest', 'name'] as const satisfies readonly RecordSort[];

/** Says that the list and the figure agree, or what a search left of it. */
function SumFoot({ page, list, report, t }: Omit<ListProps, 'open' | 'box'>) {
  const searched = page.found !== page.count;
  const sum = searched ? page.foundSum : page.sum;
  const kind = `records.count.${page.entity}`;
  const count = words(t, [`${kind}.${report}`, kind, 'records.any'], { n: page.count });
  const figure = list.found.value?.value;
  const same = !searched && (figure === page.count || (sum !== null && figure === sum));
  return (
    <footer class={styles['sum']}>
      <span>
        {same && <Icon name="check" />}
        <span>
          {searched
            ? t.text('records.found', { found: page.found, count: page.count })
            : t.text(same ? 'records.same' : 'records.behind', { count })}
        </span>
      </span>
      {sum !== null && (
        <b>
          <bdi>{t.value(sum, 'money')}</bdi>
        </b>
      )}
    </footer>
  );
}
