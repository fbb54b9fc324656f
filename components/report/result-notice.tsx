import { Button } from '@/components/controls/button';
import { Note, Notice } from '@/components/controls/notice';
import type { Translator } from '@/lib/i18n/translator';
import type { Result } from '@/lib/model/result';
import type { View } from '@/lib/model/view';
import { ReportLink } from './report-link';
import styles from './result-notice.module.css';
import { valuesOf, words } from './words';

const reasonWords = ({ reasons }: Pick<Result, 'reasons'>, t: Translator): string[] =>
  reasons.map(({ key, values }) => {
    const [entity, since] = [values?.['entity'], values?.['since']];
    const named = {
      ...values,
      ...(entity && { entity: words(t, [`entity.${entity}`]) }),
      ...(typeof since === 'string' && { since: t.date(since) }),
    };
    return words(t, [`reason.${key}`], valuesOf(named));
  });

interface NothingProps {
  result: Result;
  t: Translator;
  /** What would bring figures, for an empty result. */
  action?: { readonly words: string; readonly run: () => void } | undefined;
  onSettings: (section: 'coverage' | 'goals') => void;
}

/** In place of figures: that this CRM cannot give them, or that nothing was found, with what to do about it. */
export function NothingToShow({ result, t, action, onSettings }: NothingProps) {
  if (result.state === 'unavailable') {
    return (
      <Notice
        icon="plug"
        title={t.text('state.unavailable')}
        action={
          <Button small onClick={() => onSettings('coverage')}>
            {t.text('state.unavailable.act')}
          </Button>
        }
      >
        {reasonWords(result, t).map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </Notice>
    );
  }
  const lacksGoals = result.reasons.some(({ key }) => key === 'no-goals');
  const act = lacksGoals ? { words: t.text('state.no-goals.act'), run: () => onSettings('goals') } : action;
  return (
    <Notice
      icon={lacksGoals ? 'target' : 'filter'}
      title={t.text('state.empty')}
      action={
        act && (
          <Button small onClick={act.run}>
            {act.words}
          </Button>
        )
      }
    >
      {reasonWords(beyondToDate(result), t).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </Notice>
  );
}

/** That the period is not over stands in the foot of every report. */
const beyondToDate = ({ reasons }: Result): Pick<Result, 'reasons'> => ({
  reasons: reasons.filter(({ key }) => key !== 'to-date'),
});

/** Beside the figures: that they are few, or only a part. */
export function ResultNotes({ result, t }: { result: Result; t: Translator }) {
  const notes = [
    ...(result.state === 'thin' ? [t.text('state.thin')] : []),
    ...(result.state === 'partial' || result.state === 'thin' ? reasonWords(beyondToDate(result), t) : []),
  ];
  if (notes.length === 0) return null;
  return (
    <ul class={styles['notes']}>
      {notes.map((note) => (
        <li key={note}>
          <Note>{note}</Note>
        </li>
      ))}
    </ul>
  );
}

interface GapsProps {
  result: Pick<Result, 'caveats'>;
  /** How the report is looked at: the one that says more is opened the same way. */
  view: View;
  t: Translator;
  onReport: ((report: string) => void) | undefined;
}

/** Gaps in the data that shake the figures: what is missing, and the way to the report that lists it. */
export function DataGaps({ result: { caveats }, view, t, onReport }: GapsProps) {
  const gaps = caveats.filter(({ link, count }) => link !== undefined && count > 0);
  if (gaps.length === 0) return null;
  return (
    <ul class={styles['gaps']}>
      {gaps.map(({ key, count, link = '' }) => (
        <li key={key}>
          <Note tone="warn">
            {words(t, [`caveat.${key}`], { n: count })}{' '}
            <ReportLink report={link} view={view} onReport={onReport}>
              {words(t, [`link.${link}`])}
            </ReportLink>
          </Note>
        </li>
      ))}
    </ul>
  );
}
