import { Button } from '@/components/controls/button';
import { Note, Notice } from '@/components/controls/notice';
import type { Translator } from '@/lib/i18n/translator';
import type { Result } from '@/lib/model/result';
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
  onSettings: () => void;
}

/** In place of figures: that this CRM cannot give them, or that nothing was found, with what to do about it. */
export function NothingToShow({ result, t, action, onSettings }: NothingProps) {
  if (result.state === 'unavailable') {
    return (
      <Notice
        icon="plug"
        title={t.text('state.unavailable')}
        action={
          <Button small onClick={onSettings}>
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
  return (
    <Notice
      icon="filter"
      title={t.text('state.empty')}
      action={
        action && (
          <Button small onClick={action.run}>
            {action.words}
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
    <div>
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
    </div>
  );
}
