import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addMonths } from '@/lib/math/civil';
import { survivalOf } from '@/lib/math/kaplan-meier';
import { converter, roundedQuotient, weighted } from '@/lib/math/money';
import { quantile } from '@/lib/math/quantile';
import { spearman } from '@/lib/math/spearman';
import { wilson } from '@/lib/math/wilson';
import { dateDays, dateIso, instantIso, instantSeconds } from '@/lib/table/column';
import { zoneOf } from '@/lib/table/zone';

/** Pairs of input and output that another implementation worked out. */
const vectors: Vectors = JSON.parse(readFileSync('test/fixtures/vectors.json', 'utf8'));

interface Vectors {
  startOfDay: { zone: string; date: string; instant: string }[];
  dayLengthHours: { zone: string; date: string; hours: number }[];
  local: { zone: string; instant: string; local: string }[];
  roundHalfAway: { num: number; den: number; out: number }[];
  convert: { minor: number; exp: number; rate: string; baseExp: number; out: number }[];
  weighted: { base: number; p: number; out: number }[];
  quantile: { x: number[]; p: number; out: number | null }[];
  kmMedian: { obs: [time: number, finished: number][]; out: number | null }[];
  wilson: { k: number; n: number; out: number[] | null }[];
  spearman: { x: number[]; y: number[]; out: number | null }[];
  addMonths: { date: string; months: number; out: string }[];
}

describe('the shared vectors', () => {
  it.each(vectors.startOfDay)('start $date in $zone', ({ zone, date, instant }) => {
    expect(instantIso(zoneOf(zone).startOf(dateDays(date)))).toBe(instant);
  });

  it.each(vectors.dayLengthHours)('give $date in $zone $hours hours', ({ zone, date, hours }) => {
    const here = zoneOf(zone);
    expect((here.startOf(dateDays(date) + 1) - here.startOf(dateDays(date))) / 3600).toBe(hours);
  });

  it.each(vectors.local)('read $instant in $zone as $local', ({ zone, instant, local }) => {
    const at = instantSeconds(instant);
    const here = zoneOf(zone);
    expect(dateIso(here.dayOf(at))).toBe(local.slice(0, 10));
    expect(here.hourOf(at)).toBe(Number(local.slice(11, 13)));
    expect(instantIso(at + here.offsetAt(at))).toBe(`${local.replace(' ', 'T')}Z`);
    const hourOfWeek = here.hoursOfWeek(Float64Array.of(at), 1)[0] as number;
    const weekday = (new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7;
    expect(hourOfWeek).toBe(weekday * 24 + Number(local.slice(11, 13)));
  });

  it.each(vectors.roundHalfAway)('round $num/$den to $out', ({ num, den, out }) => {
    expect(Number(roundedQuotient(BigInt(num), BigInt(den)))).toBe(out);
  });

  it.each(vectors.convert)('convert $minor at $rate to $out', ({ minor, exp, rate, baseExp, out }) => {
    expect(converter(rate, exp, baseExp)(minor)).toBe(out);
  });

  it.each(vectors.weighted)('weight $base by $p to $out', ({ base, p, out }) => {
    expect(weighted(base, p)).toBe(out);
  });

  it.each(vectors.quantile)('give $x at $p the quantile $out', ({ x, p, out }) => {
    const found = quantile(x, p);
    if (out === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(out, 9);
  });

  it.each(vectors.kmMedian)('give the durations $obs the median $out', ({ obs, out }) => {
    const times = Float64Array.from(obs, ([time]) => time);
    const finished = Uint8Array.from(obs, ([, isFinished]) => isFinished);
    expect(survivalOf(times, finished).quantile(0.5)).toBe(out);
  });

  it.each(vectors.wilson)('give $k of $n the interval $out', ({ k, n, out }) => {
    expect(wilson(k, n)?.map((end) => Number(end.toFixed(6))) ?? null).toEqual(out);
  });

  it.each(vectors.spearman)('correlate $x with $y by $out', ({ x, y, out }) => {
    const found = spearman(x, y);
    expect(found === null ? null : Number(found.toFixed(6))).toBe(out);
  });

  it.each(vectors.addMonths)('add $months months to $date', ({ date, months, out }) => {
    expect(dateIso(addMonths(dateDays(date), months))).toBe(out);
  });

  it('are all tried here', () => {
    const tried = [
      ...['startOfDay', 'dayLengthHours', 'local', 'roundHalfAway', 'convert', 'weighted', 'quantile'],
      ...['kmMedian', 'wilson', 'spearman', 'addMonths'],
    ];
    expect(Object.keys(vectors)).toEqual(tried);
  });
});
