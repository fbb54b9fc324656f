import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { BlockView } from '@/components/report/block-view';
import { en } from '@/lib/i18n/locales/en';
import { fa } from '@/lib/i18n/locales/fa';
import { translatorOf } from '@/lib/i18n/translator';
import type { Block, ChartHint } from '@/lib/model/result';
import { aResult } from '../a-result';

const display = { timeZone: 'Europe/Warsaw', calendar: 'gregory', currency: 'EUR' } as const;
const translators = {
  en: translatorOf('en', en, { ...display, locale: 'en-GB' }),
  fa: translatorOf('fa', fa, { ...display, locale: 'fa' }),
};

/** Draws a block as its hint says, in a panel of 360 px. */
export function aChart(block: Block, hint: Omit<ChartHint, 'block'>, language: 'en' | 'fa' = 'en') {
  const onDrill = vi.fn();
  const chart: ChartHint = { ...hint, block: block.id };
  const result = aResult({ blocks: [block], charts: [chart] });
  const shown = render(
    <BlockView
      {...{ block, onDrill }}
      result={{ ...result, foot: { ...result.foot, asOf: '2026-11-19T09:00:00Z' } }}
      weekStart={1}
      width={360}
      sort={undefined}
      asTable={false}
      onSwap={() => {}}
      onSort={() => {}}
      t={translators[language]}
    />,
  );
  return { ...shown, onDrill };
}
