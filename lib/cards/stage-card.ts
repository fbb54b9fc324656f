import type { MessageKey } from '@/lib/i18n/locales/en';
import type { Translator, Values } from '@/lib/i18n/translator';
import type { StageFigures, Times } from '@/lib/model/deal-figures';
import type { RingCard, WidgetCard } from '@/lib/model/widget-card';
import { noBrief, plain, say, wordCard } from './said';

interface Phrase {
  readonly of: MessageKey;
  readonly values: Values;
}

const hour = 3_600;
const day = 86_400;
/** Fewer deals than this are counted, not used as a yardstick. */
export const enoughDeals = 10;

/** How long the deal has stood in its stage, against the middle half of won deals, and of lost ones. */
export function stageCard(t: Translator, stage: StageFigures | null): WidgetCard {
  if (!stage) return wordCard(t, 'stage-age', 'widget.stage.title', say(t, 'widget.stage.unknown'));
  const age = agePhrase(stage);
  const means = meaning(stage);
  const judged = verdict(stage);
  const lost = lostPhrase(stage);
  const head = say(t, age.of, age.values, ['stage']);
  const said = say(t, means.of, means.values);
  const ring = ringOf(t, stage);
  const n = ageFigure(stage.ageSec) ?? 1;
  return {
    key: 'stage-age',
    title: t.text('widget.stage.title'),
    side: stage.open && stage.won.n >= enoughDeals ? say(t, 'widget.stage.side', { n: stage.won.n }) : null,
    brief: {
      ...noBrief,
      figure: ring.figure,
      ring,
      word: t.text(`widget.stage.rail.${stage.ageSec < day ? 'hours' : 'days'}`, { n }),
      label: `${plain(head)}. ${plain(said)}`,
      warn: judged === 'long',
    },
    blocks: [
      {
        kind: 'ring',
        ring,
        head,
        notes: [
          { text: said, tone: judged === 'long' ? 'warn' : 'quiet' },
          ...(lost ? [{ text: say(t, lost.of, lost.values), tone: 'quiet' as const }] : []),
        ],
      },
    ],
  };
}

/** "12 days in Quote", in whole days once there is one, else in whole hours. */
export function agePhrase({ ageSec, name }: Pick<StageFigures, 'ageSec' | 'name'>): Phrase {
  const age = Math.max(0, ageSec);
  if (age >= day) return { of: 'widget.stage.days', values: { n: Math.floor(age / day), stage: name } };
  if (age >= hour) return { of: 'widget.stage.hours', values: { n: Math.floor(age / hour), stage: name } };
  return { of: 'widget.stage.minutes', values: { stage: name } };
}

/** The number in the ring: the unit is in the words beside it. Under an hour there is none to show. */
export function ageFigure(ageSec: number): number | null {
  const age = Math.max(0, ageSec);
  if (age >= day) return Math.floor(age / day);
  return age >= hour ? Math.floor(age / hour) : null;
}

export type Verdict = 'early' | 'healthy' | 'long';

const isEnough = (times: Times): times is Times & { p25: number; p75: number } =>
  times.n >= enoughDeals && times.p25 !== null && times.p75 !== null;

/** Against the middle half of won deals; `undefined` when they are too few, or the deal is closed. */
export function verdict({ ageSec, open, won }: StageFigures): Verdict | undefined {
  if (!open || !isEnough(won)) return undefined;
  if (ageSec > won.p75) return 'long';
  return ageSec < won.p25 ? 'early' : 'healthy';
}

/** What the age means, in one line. */
export function meaning(stage: StageFigures): Phrase {
  const { open, won } = stage;
  const judged = verdict(stage);
  if (!open) return { of: 'widget.stage.closed', values: {} };
  if (won.n === 0) return { of: 'widget.stage.no-won', values: {} };
  if (judged === undefined || !isEnough(won)) return { of: 'widget.stage.thin', values: { n: won.n } };
  const { unit, from, to } = rangeOf(won);
  return { of: `widget.stage.${judged}.${unit}`, values: { from, to } };
}

/** How long lost deals stood there, where enough say so. */
function lostPhrase({ open, lost }: StageFigures): Phrase | undefined {
  if (!open || !isEnough(lost)) return undefined;
  const { unit, from, to } = rangeOf(lost);
  return { of: `widget.stage.lost.${unit}`, values: { from, to } };
}

/** In days as soon as both ends can be told apart in days. */
function rangeOf({ p25, p75 }: { readonly p25: number; readonly p75: number }) {
  const inDays = p75 >= 2 * day && Math.round(p75 / day) > Math.round(p25 / day);
  const size = inDays || p75 >= 4 * day ? day : hour;
  const unit = size === day ? ('days' as const) : ('hours' as const);
  return { unit, from: Math.round(p25 / size), to: Math.max(1, Math.round(p75 / size)) };
}

/** Once around is half as long again as the later of the two third quartiles. */
function ringOf(t: Translator, stage: StageFigures): RingCard {
  const judged = verdict(stage);
  const figure = ageFigure(stage.ageSec);
  const [won, lost] = [stage.won, stage.lost];
  const scale = judged && isEnough(won) && won.p75 > 0 ? won.p75 : 0;
  const around = 1.5 * Math.max(scale, scale > 0 && isEnough(lost) ? Math.min(lost.p75, 2 * scale) : 0);
  const zone = (times: Times): [number, number] | null =>
    around > 0 && isEnough(times) ? [share(times.p25 / around), share(times.p75 / around)] : null;
  return {
    time: around > 0 ? share(stage.ageSec / around) : null,
    won: stage.open ? zone(won) : null,
    lost: stage.open ? zone(lost) : null,
    figure: figure === null ? `<${t.value(1, 'count')}` : t.value(figure, 'count'),
    long: judged === 'long',
  };
}

const share = (value: number): number => Math.min(1, Math.max(0, value));
