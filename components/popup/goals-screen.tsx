import { Button, Tool } from '@/components/controls/button';
import { Chip } from '@/components/controls/chip';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Facts, Freshness } from '@/components/controls/freshness';
import { Note, Notice } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { spanName } from '@/components/options/span-name';
import { entityName } from '@/components/options/stream-name';
import { AccountChip } from '@/components/panel/account-chip';
import { keyEntry } from '@/lib/state/connect-place';
import { type GoalMetric, type GoalTree, isEmptyTree } from '@/lib/state/goal-tree';
import type { PopupView } from '@/lib/state/popup-view';
import type { Span } from '@/lib/state/spans';
import { CompanyGoal } from './company-goal';
import styles from './popup.module.css';
import { TeamList } from './team-list';
import { WorthALook } from './worth-a-look';

/** Goals at a glance: the company, its teams, and the reps of a team that is behind. */
export function GoalsScreen({ view }: { view: PopupView }) {
  const session = useSession();
  const t = useWords();
  const failure = view.failure.value;
  const status = session.status.value;
  const tree = view.tree.value;
  const account = session.account.value;
  return (
    <main class={styles['screen']}>
      <Head view={view} />
      <div class={styles['scroll']}>
        {failure && (
          <div class={styles['say']}>
            <FailureNotice
              failure={failure}
              t={t}
              crm={account?.brand}
              account={account}
              onEnterKey={keyEntry(account)}
              asOf={tree ? status.syncedAt : undefined}
              onOpenCrm={() => void view.openCrm()}
              onAllow={() => void view.allow()}
              onRetry={() => void view.again()}
            />
          </div>
        )}
        {tree && !isEmptyTree(tree) && <Tree view={view} tree={tree} />}
        {tree && isEmptyTree(tree) && !view.unavailable.value && <NoGoals view={view} />}
        {tree && <WorthALook view={view} />}
        {!tree && !failure && <Waiting />}
        {tree && <Holes view={view} />}
      </div>
      <Foot view={view} />
    </main>
  );
}

function Head({ view }: { view: PopupView }) {
  const t = useWords();
  const { span, period } = view.looked.value;
  const metrics = view.metrics.value;
  const teams = view.tree.value?.teams ?? [];
  const shown = teams.find(({ id }) => id === view.team.value);
  return (
    <header class={styles['head']}>
      <div class={styles['title']}>
        <h1>{t.text('popup.title')}</h1>
        <Tool icon="settings" label={t.text('word.settings')} onClick={() => void view.openOptions()} />
      </div>
      {metrics.length > 1 && (
        <Chip
          name={t.text('popup.metric')}
          value={view.metric.value}
          choices={metrics.map((value) => ({ value, words: t.text(`popup.metric.${value}`) }))}
          onChoose={(value) => view.showMetric(value as GoalMetric)}
        >
          {t.text(`popup.metric.${view.metric.value}`)}
        </Chip>
      )}
      <Chip
        name={t.text('popup.period')}
        value={span}
        choices={view.offered.value.map((value) => ({ value, words: t.text(`preset.this-${value}`) }))}
        onChoose={(value) => view.showSpan(value as Span)}
      >
        {spanName(t, span, period)}
      </Chip>
      {teams.length > 1 && (
        <Chip
          name={t.text('popup.team')}
          value={view.team.value ?? ''}
          differs={view.team.value !== null}
          choices={[
            { value: '', words: t.text('popup.team.all') },
            ...teams.map(({ id, name }) => ({ value: id, words: <bdi>{name}</bdi> })),
          ]}
          onChoose={(id) => view.showTeam(id === '' ? null : id)}
          onClear={() => view.showTeam(null)}
        >
          {shown ? <bdi>{shown.name}</bdi> : t.text('popup.team.all')}
        </Chip>
      )}
      <AccountChip />
    </header>
  );
}

function Tree({ view, tree }: { view: PopupView; tree: GoalTree }) {
  return (
    <div class={view.stale.value ? styles['stale'] : undefined} aria-busy={view.stale.value}>
      {tree.company && (
        <CompanyGoal line={tree.company} onOpen={() => tree.company && void view.openLine(tree.company)} />
      )}
      <TeamList tree={tree} team={view.team.value} onOpen={(line) => void view.openLine(line)} />
    </div>
  );
}

function NoGoals({ view }: { view: PopupView }) {
  const t = useWords();
  return (
    <div class={styles['say']}>
      <Notice
        icon="target"
        title={t.text('popup.no-goals')}
        action={
          <Button kind="main" small onClick={() => void view.openSection('goals')}>
            {t.text('popup.set-goals')}
          </Button>
        }
      >
        <p>{t.text('popup.no-goals.why')}</p>
      </Notice>
    </div>
  );
}

/** Beside the figures: that they are only a part, and of what. */
function Holes({ view }: { view: PopupView }) {
  const running = useSession().status.value.state === 'running';
  const t = useWords();
  const notes = view.holes.value.map(({ key, values }) =>
    key === 'no-access'
      ? t.text('reason.no-access', { entity: entityName(t, String(values?.['entity'])) })
      : t.text(running ? 'popup.partial' : 'popup.partial.rest'),
  );
  if (notes.length === 0) return null;
  return (
    <div class={styles['say']}>
      {[...new Set(notes)].map((note) => (
        <Note key={note}>{note}</Note>
      ))}
    </div>
  );
}

/** The shape of what is coming, so that nothing jumps. */
function Waiting() {
  const t = useWords();
  return (
    <div class={styles['waiting']} role="status">
      <span class="vh">{t.text('popup.loading')}</span>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}

function Foot({ view }: { view: PopupView }) {
  const session = useSession();
  const t = useWords();
  const { timeZone, currency } = session.shown.value;
  const account = session.account.value;
  const place = account && account.connector !== 'demo' ? <bdi>{account.organisationName}</bdi> : null;
  return (
    <footer class={styles['foot']}>
      <div class={styles['basis']}>
        <Freshness status={session.status.value} now={session.now.value} t={t} />
        <Facts items={[place, currency, <bdi key="zone">{timeZone}</bdi>].filter((item) => item !== null)} />
      </div>
      {view.mayRefresh.value && (
        <Tool
          icon="refresh"
          label={t.text(session.status.value.state === 'running' ? 'popup.syncing' : 'popup.sync')}
          disabled={session.status.value.state === 'running'}
          onClick={() => void view.refresh()}
        />
      )}
      {view.mayReadTable.value && (
        <Tool icon="table" label={t.text('list-page.offer')} onClick={() => void view.readTable()} />
      )}
      <Button kind="main" small icon="panel" onClick={() => void view.openPanel()}>
        {t.text('popup.open-panel')}
      </Button>
    </footer>
  );
}
