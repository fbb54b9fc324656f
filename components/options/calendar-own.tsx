import { useSignal } from '@preact/signals';
import { Button, Tool } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import type { CalendarView } from '@/lib/state/calendar-view';
import styles from './calendar-section.module.css';
import { Weekdays } from './calendar-weekdays';
import { CheckField, SelectField, TextField } from './field';
import { DateField } from './field-date';
import section from './section.module.css';

type KeptCalendar = CalendarView['calendars']['value'][number];

/** Calendars of teams and people whose days are not the company's. */
export function OwnCalendars({ view }: { view: CalendarView }) {
  const t = useWords();
  const others = view.others.value;
  const group = (scope: 'team' | 'user', label: string) => {
    const found = others.filter((each) => each.scope === scope);
    return (
      found.length > 0 && (
        <optgroup label={label}>
          {found.map(({ id, name }) => (
            <option key={id} value={`${scope}:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )
    );
  };
  return (
    <section>
      <h2>{t.text('calendar.own')}</h2>
      <p class={section['lead']}>{t.text('calendar.own.why')}</p>
      <div class={styles['own']}>
        {view.calendars.value.map((own) => (
          <OwnCalendar key={`${own.scope} ${own.scopeId}`} view={view} own={own} />
        ))}
      </div>
      {others.length > 0 && (
        <div class={section['fields']}>
          <SelectField
            label={t.text('calendar.own.add')}
            value=""
            onChoose={(value) => {
              const at = value.indexOf(':');
              if (at > 0) void view.add(value.slice(0, at) === 'team' ? 'team' : 'user', value.slice(at + 1));
            }}
          >
            <option value="">{t.text('calendar.own.choose')}</option>
            {group('team', t.text('options.goals.teams'))}
            {group('user', t.text('options.goals.people'))}
          </SelectField>
        </div>
      )}
    </section>
  );
}

function OwnCalendar({ view, own }: { view: CalendarView; own: KeptCalendar }) {
  const session = useSession();
  const t = useWords();
  const name = view.nameOf(own) ?? t.text('popup.unknown-name');
  const teams = view.calendars.value.filter(({ scope }) => own.scope === 'user' && scope === 'team');
  const kind = own.weekdays ? 'own' : own.team ? `team:${own.team}` : 'company';
  const choose = (value: string): void => {
    const above = { weekdays: null, team: value.startsWith('team:') ? value.slice('team:'.length) : null };
    void view.update(own, value === 'own' ? { weekdays: [...session.shown.peek().weekdays] } : above);
  };
  return (
    <details class={styles['calendar']} open={own.off.length === 0 && own.weekdays === null}>
      <summary>
        <b>
          <bdi>{name}</bdi>
        </b>
        {own.off.length > 0 && <small>{t.text('calendar.off.count', { n: own.off.length })}</small>}
      </summary>
      <div class={section['fields']}>
        <SelectField label={t.text('options.calendar.weekdays')} value={kind} onChoose={choose}>
          <option value="company">{t.text('calendar.own.as-company')}</option>
          {teams.map((team) => (
            <option key={team.scopeId} value={`team:${team.scopeId}`}>
              {t.text('calendar.own.as-team', { team: view.nameOf(team) ?? t.text('popup.unknown-name') })}
            </option>
          ))}
          <option value="own">{t.text('calendar.own.own')}</option>
        </SelectField>
        {own.weekdays && (
          <Weekdays
            label={t.text('calendar.own.week', { name })}
            value={own.weekdays}
            onChange={(days) => void view.update(own, { weekdays: [...days] })}
          />
        )}
        <CheckField
          checked={own.keepsHolidays}
          onChange={(keepsHolidays) => void view.update(own, { keepsHolidays })}
        >
          {t.text('calendar.own.keeps')}
        </CheckField>
        <DaysOff view={view} own={own} />
        <p>
          <Button small icon="trash" onClick={() => void view.remove(own)}>
            {t.text('calendar.own.remove', { name })}
          </Button>
        </p>
      </div>
    </details>
  );
}

function DaysOff({ view, own }: { view: CalendarView; own: KeptCalendar }) {
  const t = useWords();
  const from = useSignal('');
  const last = useSignal('');
  const what = useSignal('');
  const end = last.value === '' ? from.value : last.value;
  const isBackwards = end < from.value;
  return (
    <div>
      <h3>{t.text('calendar.off')}</h3>
      <ul class={styles['off']}>
        {own.off.map((days) => {
          const period = t.period(days.from, days.to);
          return (
            <li key={`${days.from} ${days.to}`}>
              <span>
                <bdi>{period}</bdi> {days.name && <bdi class={styles['name']}>{days.name}</bdi>}
              </span>
              <Tool
                icon="close"
                label={t.text('options.calendar.holidays.remove', { date: period })}
                onClick={() => void view.update(own, { off: own.off.filter((each) => each !== days) })}
              />
            </li>
          );
        })}
      </ul>
      <form
        class={styles['range']}
        onSubmit={(event) => {
          event.preventDefault();
          if (from.value === '' || isBackwards) return;
          const to = Temporal.PlainDate.from(end).add({ days: 1 }).toString();
          void view.addOff(own, { from: from.value, to, name: what.value.trim().slice(0, 80) });
          from.value = '';
          last.value = '';
          what.value = '';
        }}
      >
        <DateField
          label={t.text('goals.field.from')}
          value={from.value}
          onKeep={(value) => {
            from.value = value;
          }}
        />
        <DateField
          label={t.text('goals.field.until')}
          value={last.value}
          onKeep={(value) => {
            last.value = value;
          }}
        />
        <TextField
          label={t.text('calendar.off.name')}
          value={what.value}
          onKeep={(value) => {
            what.value = value;
          }}
        />
        {isBackwards && (
          <p class={styles['wrong']} role="alert">
            {t.text('goals.problem.backwards')}
          </p>
        )}
        <Button small type="submit" disabled={from.value === '' || isBackwards}>
          {t.text('calendar.off.add')}
        </Button>
      </form>
    </div>
  );
}
