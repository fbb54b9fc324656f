import { useModel } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { Note } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { type AlertRules, alertKinds } from '@/lib/model/goal-alert';
import { type Aim, AlertsView } from '@/lib/state/alerts-view';
import styles from './alerts-section.module.css';
import { CheckField, Saved, SelectField } from './field';
import { metricName } from './goal-amounts';
import section from './section.module.css';
import { periodName } from './span-name';

const daysOffered = [1, 2, 3, 5, 10];

/** The share on the toolbar button, what is told of which goal, and when nothing is told at all. */
export function AlertsSection() {
  const session = useSession();
  const t = useWords();
  const view = useModel(() => new AlertsView(session));
  const rules = view.rules.value;
  if (!rules) return <div class={section['section']} aria-busy="true" />;
  return (
    <div class={section['section']}>
      <header>
        <div class={section['titled']}>
          <h1>{t.text('options.section.alerts')}</h1>
          <Saved count={view.saved.value} />
        </div>
        <p class={section['lead']}>{t.text('alerts.lead')}</p>
      </header>
      <section>
        <h2>{t.text('alerts.badge.title')}</h2>
        <CheckField checked={rules.badge} onChange={(badge) => void view.change({ badge })}>
          {t.text('alerts.badge.show')}
        </CheckField>
        <p class={section['small']}>{t.text('alerts.badge.why')}</p>
      </section>
      <Goals view={view} />
      <When view={view} rules={rules} />
    </div>
  );
}

function Goals({ view }: { view: AlertsView }) {
  const t = useWords();
  const aims = view.aims.value;
  return (
    <section>
      <h2>{t.text('alerts.tell')}</h2>
      {view.lacksPermission.value && (
        <Note>
          {t.text('alerts.not-allowed')}{' '}
          <Button kind="link" small onClick={() => void view.allow()}>
            {t.text('alerts.allow')}
          </Button>
        </Note>
      )}
      <p class={section['small']} role="status">
        {view.isDenied.value && t.text('alerts.denied')}
      </p>
      {aims?.length === 0 && (
        <p class={section['quiet']}>
          {t.text('alerts.no-goals')} <a href="#goals">{t.text('popup.set-goals')}</a>
        </p>
      )}
      <ul class={styles['goals']}>
        {aims?.map((aim) => (
          <Goal key={aim.key} aim={aim} view={view} />
        ))}
      </ul>
    </section>
  );
}

function Goal({ aim, view }: { aim: Aim; view: AlertsView }) {
  const session = useSession();
  const t = useWords();
  const { goal, name, kinds } = aim;
  const { calendar, weekStart } = session.shown.value;
  const { fiscalYearStart } = session.preferences.value;
  const who = name ?? t.text(goal.scope === 'company' ? 'alerts.company' : 'alerts.gone');
  const what = metricName(t, goal.metric);
  return (
    <li>
      <span class={styles['who']}>
        <b>
          <bdi>{who}</bdi>
        </b>
        <span>{t.list([what, periodName(t, goal, { calendar, weekStart, fiscalYearStart })])}</span>
      </span>
      <fieldset class={styles['kinds']}>
        <legend class="vh">{t.text('alerts.tell.of', { name: who, metric: what })}</legend>
        {alertKinds.map((kind) => (
          <CheckField
            key={kind}
            checked={kinds.includes(kind)}
            onChange={(on) => void view.tell(aim.key, kind, on)}
          >
            {t.text(`alerts.kind.${kind}`)}
          </CheckField>
        ))}
      </fieldset>
    </li>
  );
}

function When({ view, rules }: { view: AlertsView; rules: AlertRules }) {
  const t = useWords();
  const { quiet } = rules;
  const time = (which: 'from' | 'to', label: string) => (
    <label>
      {label}
      <input
        type="time"
        required
        value={quiet?.[which]}
        onChange={({ currentTarget: { value } }) => {
          if (quiet && /^\d\d:\d\d$/.test(value)) void view.change({ quiet: { ...quiet, [which]: value } });
        }}
      />
    </label>
  );
  return (
    <section>
      <h2>{t.text('alerts.when')}</h2>
      <div class={section['fields']}>
        <SelectField
          label={t.text('alerts.days-left')}
          value={String(rules.daysLeft)}
          onChoose={(value) => void view.change({ daysLeft: Number(value) })}
        >
          {[...new Set([...daysOffered, rules.daysLeft])]
            .sort((a, b) => a - b)
            .map((n) => (
              <option key={n} value={String(n)}>
                {t.text('alerts.days-left.n', { n })}
              </option>
            ))}
        </SelectField>
        <CheckField
          checked={quiet !== null}
          onChange={(on) => void view.change({ quiet: on ? { from: '18:00', to: '08:00' } : null })}
        >
          {t.text('alerts.quiet')}
        </CheckField>
        {quiet && (
          <div class={styles['hours']}>
            {time('from', t.text('alerts.quiet.from'))}
            {time('to', t.text('alerts.quiet.to'))}
          </div>
        )}
        <CheckField checked={rules.restDays} onChange={(restDays) => void view.change({ restDays })}>
          {t.text('alerts.rest-days')}
        </CheckField>
        <CheckField checked={rules.discreet} onChange={(discreet) => void view.change({ discreet })}>
          {t.text('alerts.discreet')}
        </CheckField>
      </div>
    </section>
  );
}
