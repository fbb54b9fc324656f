import { useSignal } from '@preact/signals';
import { Chip } from '@/components/controls/chip';
import { useSession, useWords } from '@/components/controls/session-context';
import { Sheet } from '@/components/controls/sheet';
import type { Comparison, Period } from '@/lib/model/scope';
import type { Preset } from '@/lib/model/view';
import { datesOf, neighbourOf } from '@/lib/state/periods';
import { periodRules } from '@/lib/state/report-view';
import { DatesForm } from './filter-dates';
import { periodWords } from './filter-words';

interface ComparisonChipProps {
  comparison: Comparison;
  standard: Comparison;
  period: Preset | Period;
  onChoose: (comparison: Comparison) => void;
}

const rules = ['previous', 'year', 'none'] as const;
const custom = 'custom';

/** What the period is compared with; dates of its own are any, of any length. */
export function ComparisonChip({ comparison, standard, period, onChoose }: ComparisonChipProps) {
  const session = useSession();
  const t = useWords();
  const choosing = useSignal(false);
  const isCustom = typeof comparison !== 'string';
  return (
    <>
      <Chip
        name={t.text('filter.comparison')}
        choices={[
          ...rules.map((value) => ({ value, words: t.text(`comparison.${value}`) })),
          { value: custom, words: t.text('comparison.custom'), apart: true },
        ]}
        value={isCustom ? custom : comparison}
        differs={comparison !== standard}
        onClear={() => onChoose(standard)}
        onChoose={(value) => {
          if (value === custom) choosing.value = true;
          else onChoose(value as Comparison);
        }}
      >
        {isCustom
          ? t
              .parts('comparison.custom.chip', { dates: periodWords(comparison, t, session.today.value) })
              .map((part) => (part.slot ? <bdi key={part.slot}>{part.text}</bdi> : part.text))
          : t.text(`comparison.${comparison}.chip`)}
      </Chip>
      {choosing.value && (
        <Sheet
          title={t.text('comparison.custom.title')}
          closeLabel={t.text('word.close')}
          onClose={() => {
            choosing.value = false;
          }}
        >
          <DatesForm
            period={isCustom ? comparison : before()}
            action={t.text('comparison.custom.show')}
            onChoose={(dates) => {
              choosing.value = false;
              onChoose(dates);
            }}
          />
        </Sheet>
      )}
    </>
  );

  /** Where the calendar opens: on the period before. */
  function before(): Period {
    const at = periodRules(session);
    return datesOf(neighbourOf(period, -1, at) ?? period, at);
  }
}
