import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { lookSetting } from '@/lib/settings/settings';
import type { Session } from './session';

/** From when on changes are shown. */
export interface Since {
  readonly instant: string;
  /** Local date of it; `null` when it is the start of yesterday. */
  readonly day: string | null;
}

/** A look that comes this soon after another belongs to it. */
const lookMs = 30 * 60_000;
const mostDays = 30;

/**
 * Since the last look or since the working day before this one, whichever is longer ago, but no more than 30 days: what
 * was seen on Friday evening is where Monday morning begins.
 *
 * Rules: `null` until the last look is known. Looks are counted while `active`, each once. Call it inside a model.
 */
export function changesSince(
  session: Session,
  active: ReadonlySignal<boolean>,
): ReadonlySignal<Since | null> {
  const before = signal<number | null>(null);
  const accountId = computed(() => session.account.value?.id ?? null);
  let looked: string | null = null;
  effect(() => {
    const id = accountId.value;
    if (id !== looked) before.value = null;
    if (id === null || !active.value || id === looked) return;
    looked = id;
    void lookAt(id, Date.parse(session.now.peek())).then((beforeMs) => {
      if (looked === id) before.value = beforeMs;
    });
  });
  return computed(() =>
    before.value === null ? null : sinceOf(before.value, session.today.value, session.shown.value),
  );
}

/** Notes a look, and says when the one before it was. */
async function lookAt(accountId: string, atMs: number): Promise<number> {
  try {
    const { beforeMs } = await lookSetting(accountId).change((last) => ({
      atMs,
      beforeMs: atMs - last.atMs > lookMs ? last.atMs : last.beforeMs,
    }));
    return beforeMs;
  } catch {
    return 0; // A full disk must not hide what changed.
  }
}

/** `lastMs` is the last look before this one, 0 without one; `today` the local date. */
export function sinceOf(
  lastMs: number,
  today: string,
  { timeZone, weekdays }: { readonly timeZone: string; readonly weekdays: readonly number[] },
): Since {
  const day = Temporal.PlainDate.from(today);
  const startOf = (days: number): Temporal.Instant =>
    day.subtract({ days }).toZonedDateTime({ timeZone }).toInstant();
  const back = [1, 2, 3, 4, 5, 6, 7].find((days) => weekdays.includes(day.subtract({ days }).dayOfWeek)) ?? 1;
  const [workday, oldest] = [startOf(back), startOf(mostDays)];
  const last = Temporal.Instant.fromEpochMilliseconds(lastMs);
  const isRecent = lastMs === 0 || Temporal.Instant.compare(last, workday) >= 0;
  const since = isRecent ? workday : Temporal.Instant.compare(last, oldest) < 0 ? oldest : last;
  return {
    instant: secondsOf(since),
    day: isRecent && back === 1 ? null : since.toZonedDateTimeISO(timeZone).toPlainDate().toString(),
  };
}

const secondsOf = (instant: Temporal.Instant): string => `${instant.toString().slice(0, 19)}Z`;
