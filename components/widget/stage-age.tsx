import type { Translator } from '@/lib/i18n/translator';
import type { DealWidget } from '@/lib/model/widget';
import { Ring } from './ring';
import { ageFigure, agePhrase, leastWon, meaning, verdict } from './stage-words';
import { WidgetFrame, type WidgetId } from './widget-frame';
import { Said } from './words';

interface StageAgeProps {
  readonly t: Translator;
  readonly stage: DealWidget['stage'];
  readonly onUnpin: (id: WidgetId) => void;
}

/** How long the deal has stood in its stage, against the middle half of won deals. */
export function StageAge({ t, stage, onUnpin }: StageAgeProps) {
  if (!stage) {
    return (
      <WidgetFrame t={t} id="stage-age" onUnpin={onUnpin}>
        <p class="quiet">{t.text('widget.stage.unknown')}</p>
      </WidgetFrame>
    );
  }
  const age = agePhrase(stage);
  const means = meaning(stage);
  const judged = verdict(stage);
  const side =
    stage.open && stage.won.n >= leastWon ? t.text('widget.stage.side', { n: stage.won.n }) : undefined;
  return (
    <WidgetFrame t={t} id="stage-age" side={side} onUnpin={onUnpin}>
      <div class="ringrow">
        <StageRing t={t} stage={stage} />
        <p>
          <b class="strong lines">
            <Said t={t} of={age.of} values={age.values} names={['stage']} />
          </b>
          <span class={judged === 'long' ? 'warn' : 'quiet'}>{t.text(means.of, means.values)}</span>
        </p>
      </div>
    </WidgetFrame>
  );
}

export function StageRing({ t, stage }: { t: Translator; stage: NonNullable<DealWidget['stage']> }) {
  const judged = verdict(stage);
  const figure = ageFigure(stage.ageSec);
  return (
    <Ring
      ageSec={stage.ageSec}
      p25={judged ? stage.won.p25 : null}
      p75={judged ? stage.won.p75 : null}
      figure={figure === null ? `<${t.value(1, 'count')}` : t.value(figure, 'count')}
      long={judged === 'long'}
    />
  );
}
