import { computed, createModel, effect, signal } from '@preact/signals';
import * as z from 'zod/mini';
import { ask } from '@/lib/messages/channel';
import type { HostWord, HostWordList, HostWords } from '@/lib/messages/engine';
import { hasHost } from '@/lib/model/account';
import { type Failure, failureOf } from '@/lib/model/failure';
import { type HostChoices, noChoices } from '@/lib/model/host-choices';
import { type Setting, setting } from '@/lib/settings/setting';
import { choicesSetting } from '@/lib/settings/settings';
import { meaningsOf, type WordSort } from './host-meanings';
import type { Session } from './session';

/** A word as it is shown, with what the user has just said of it. */
export interface ShownWord extends HostWord {
  /** It came after the others had been confirmed. */
  readonly isNew: boolean;
  /** What it can mean, in our words. */
  readonly meanings: readonly string[];
  /** What we took it for before the user said otherwise; null where there is nothing to go back to. */
  readonly guess: string | null;
}

/** Words under one title: all of one sort, of one pipeline, or of one kind of activity. */
export interface WordGroup {
  readonly sort: WordSort;
  /** Among its sort: the pipeline's id, the kind of activity. */
  readonly key: string;
  /** The pipeline's name. */
  readonly name: string | null;
  readonly words: readonly ShownWord[];
  readonly left: number;
}

/** Fields of which one holds why deals were lost. */
export interface ReasonField {
  readonly id: string;
  readonly label: string;
  readonly filled: number;
  readonly samples: readonly { readonly text: string; readonly count: number }[];
}

/** Keys of the words that the user has looked at and found right, by account. */
const confirmedSetting = (accountId: string): Setting<string[]> =>
  setting(`confirmed-words:${accountId}`, z.array(z.string()), []);

/** What words meant before the user said otherwise, by the same keys: once said, the records no longer tell. */
const guessesSetting = (accountId: string): Setting<Record<string, string>> =>
  setting(`guessed-words:${accountId}`, z.record(z.string(), z.string()), {});

/** Behind the words of the CRM: what they count as, what the user says of them, and what has not been looked at yet. */
export const HostWordsView = createModel((session: Session) => {
  const words = signal<HostWords | null>(null);
  const choices = signal<HostChoices>(noChoices);
  const confirmed = signal<ReadonlySet<string>>(new Set());
  const guesses = signal<Guesses>({});
  /** Guesses that count again: shown until the records have followed. */
  const restored = signal<Guesses>({});
  const failure = signal<Failure | null>(null);
  const saved = signal(0);
  const account = computed(() => {
    const shown = session.account.value;
    return shown && hasHost(shown) ? shown : null;
  });
  const accountId = computed(() => account.value?.id ?? null);
  const fields = computed(() => account.value?.reasonFields ?? []);
  const isShown = (id: string): boolean => accountId.peek() === id;
  const failed = (error: unknown): void => {
    failure.value = failureOf(error);
  };

  effect(() => {
    const id = accountId.value;
    words.value = null;
    choices.value = noChoices;
    confirmed.value = new Set();
    guesses.value = {};
    restored.value = {};
    failure.value = null;
    if (id === null) return;
    const [said, seen, guessed] = [choicesSetting(id), confirmedSetting(id), guessesSetting(id)];
    Promise.all([said.read(), seen.read(), guessed.read()]).then(([choicesNow, seenNow, guessesNow]) => {
      if (!isShown(id)) return;
      choices.value = choicesNow;
      confirmed.value = new Set(seenNow);
      guesses.value = guessesNow;
    }, failed);
    const stop = [
      said.watch((value) => {
        choices.value = value;
      }),
      seen.watch((value) => {
        confirmed.value = new Set(value);
      }),
      guessed.watch((value) => {
        guesses.value = value;
      }),
    ];
    return () => {
      for (const each of stop) each();
    };
  });

  // One question at a time: while a sync writes page after page, the answer to the last one is enough.
  let isAsking = false;
  let isStale = false;
  const refresh = async (): Promise<void> => {
    isStale = true;
    if (isAsking) return;
    isAsking = true;
    while (isStale) {
      isStale = false;
      const id = accountId.peek();
      if (id === null) break;
      const reasonFields = fields.peek().map((field) => field.id);
      try {
        const found = await session.engine.ask('hostWords', { account: id, reasonFields });
        if (isShown(id)) words.value = found;
      } catch (error) {
        if (isShown(id)) failed(error);
      }
    }
    isAsking = false;
  };
  effect(() => {
    void session.position.value;
    void fields.value;
    if (accountId.value !== null) void refresh();
  });

  const field = computed(() => {
    const { reasonField } = choices.value;
    if (reasonField !== undefined) return reasonField;
    return fields.value.find(({ likely }) => likely)?.id ?? null;
  });
  const groups = computed(() =>
    groupsOf(words.value, choices.value, confirmed.value, guesses.value, restored.value),
  );
  const reasonFields = computed((): readonly ReasonField[] => {
    const found = new Map(words.value?.reasonFields.map((each) => [each.id, each]));
    return fields.value.map(({ id, label }) => ({ filled: 0, samples: [], ...found.get(id), id, label }));
  });
  const keys = computed(() => [
    ...reasonFields.value.map(({ id }) => keyOf('reasonField', id)),
    ...groups.value.flatMap(({ sort, words: all }) => all.map(({ id }) => keyOf(sort, id))),
  ]);
  const unseen = computed(() => keys.value.filter((key) => !confirmed.value.has(key)).length);

  let turn: Promise<unknown> = Promise.resolve();
  /** One change after the other, each on what is kept by then: none is lost to the one after it. */
  const save = (change: (now: HostChoices) => HostChoices, guess: Guesses = {}): Promise<void> => {
    const id = accountId.peek();
    if (id === null) return Promise.resolve();
    failure.value = null;
    choices.value = change(choices.peek());
    guesses.value = { ...guesses.peek(), ...guess };
    const done = turn.then(async () => {
      try {
        const { length } = Object.keys(guess);
        if (length > 0) await guessesSetting(id).write({ ...(await guessesSetting(id).read()), ...guess });
        await ask('account.choices', { account: id, choices: change(await choicesSetting(id).read()) });
        saved.value++;
      } catch (error) {
        const kept = await choicesSetting(id).read();
        if (!isShown(id)) return;
        choices.value = kept;
        failed(error);
      }
    });
    turn = done;
    return done;
  };

  const wordOf = (sort: WordSort, id: string): ShownWord | undefined =>
    groups
      .peek()
      .flatMap((group) => (group.sort === sort ? group.words : []))
      .find((word) => word.id === id);
  const say = (sort: WordSort, id: string, meaning: string): Promise<void> => {
    const { meaning: now = null } = wordOf(sort, id) ?? {};
    const isFirst = now !== null && saidOf(choices.peek(), sort, id) === undefined;
    return save(
      (all) => ({ ...all, [sort]: { ...all[sort], [id]: meaning } }) as HostChoices,
      isFirst ? { [keyOf(sort, id)]: now } : {},
    );
  };
  /** Said once more, so that the records follow, and then left unsaid: from there on the connector tells. */
  const restore = async (sort: WordSort, id: string, guess: string): Promise<void> => {
    const account = accountId.peek();
    restored.value = { ...restored.peek(), [keyOf(sort, id)]: guess };
    await say(sort, id, guess);
    if (account !== accountId.peek() || failure.peek() !== null) return;
    await save((now) => ({ ...now, [sort]: without(now[sort], id) }) as HostChoices);
  };

  return {
    /** The account whose words these are; null for accounts without a CRM. */
    account,
    /** The words have come. */
    isReady: computed(() => words.value !== null),
    /** In the order in which they matter. */
    groups,
    reasonFields,
    /** The field that counts now; null for none. */
    reasonField: field,
    /** Words that the user has not confirmed; `hasConfirmed` tells new ones from a first visit. */
    unseen,
    hasConfirmed: computed(() => confirmed.value.size > 0),
    failure,
    saved,
    chooseReasonField: (id: string | null) => save((now) => ({ ...now, reasonField: id })),
    /** The user has said which field it is, and we had taken another one, or none. */
    isOtherReasonField: computed(
      () => field.value !== (fields.value.find(({ likely }) => likely)?.id ?? null),
    ),
    /** Back to the field that we took. */
    guessReasonField: () => save((now) => without(now, 'reasonField') as HostChoices),
    /** What a word means; what it was taken for is as good as never having said anything. */
    choose(sort: WordSort, id: string, meaning: string): Promise<void> {
      return meaning === wordOf(sort, id)?.guess ? restore(sort, id, meaning) : say(sort, id, meaning);
    },
    async confirm() {
      const id = accountId.peek();
      if (id === null) return;
      const seen = new Set([...confirmed.peek(), ...keys.peek()]);
      try {
        await confirmedSetting(id).write([...seen]);
        if (isShown(id)) confirmed.value = seen;
      } catch (error) {
        failed(error);
      }
    },
  };
});
export type HostWordsView = InstanceType<typeof HostWordsView>;

const keyOf = (sort: WordSort | 'reasonField', id: string): string => `${sort} ${id}`;

type Guesses = Readonly<Record<string, string>>;

const without = (all: object, name: string): object =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));

function groupsOf(
  words: HostWords | null,
  choices: HostChoices,
  confirmed: ReadonlySet<string>,
  guesses: Guesses,
  restored: Guesses,
): readonly WordGroup[] {
  if (!words) return [];
  const groups = (
    sort: WordSort,
    { words: all, left }: HostWordList,
    by: (word: HostWord) => { key: string; name?: string | null } = () => ({ key: '' }),
  ): WordGroup[] => {
    const parts = Map.groupBy(all, (word) => by(word).key);
    return [...parts].map(([key, part], index) => ({
      sort,
      key,
      name: part[0] ? (by(part[0]).name ?? null) : null,
      words: part.map((word) => {
        const said = saidOf(choices, sort, word.id);
        const own = keyOf(sort, word.id);
        const meaning = said ?? restored[own] ?? word.meaning;
        const guess = said === undefined ? undefined : guesses[own];
        return {
          ...word,
          meaning,
          guess: guess === undefined || guess === meaning ? null : guess,
          isNew: confirmed.size > 0 && !confirmed.has(own),
          meanings: meaningsOf(sort, key, meaning),
        };
      }),
      // Rarer ones are counted once, under the last of their sort.
      left: index === parts.size - 1 ? left : 0,
    }));
  };
  const pipelines = new Map(words.stages.words.map((stage) => [stage.id, stage]));
  const kinds = new Map(words.outcomes.words.map(({ id, kind }) => [id, kind]));
  const outcomes = groups('outcomes', words.outcomes, ({ id }) => ({ key: kinds.get(id) ?? '' }));
  return [
    ...groups('stageKinds', words.stages, ({ id }) => {
      const { pipelineId = '', pipelineName = null } = pipelines.get(id) ?? {};
      return { key: pipelineId, name: pipelineName };
    }),
    ...groups('activityKinds', words.activityTypes),
    ...outcomes.filter(({ key }) => key === 'call'),
    ...outcomes.filter(({ key }) => key !== 'call'),
    ...groups('leadStatuses', words.leadStatuses),
    ...groups('channels', words.channels),
  ];
}

/** What the user said of a word; nothing that every object has of itself. */
function saidOf(choices: HostChoices, sort: WordSort, id: string): string | undefined {
  const said: Readonly<Record<string, string | null | undefined>> = choices[sort];
  return Object.hasOwn(said, id) ? (said[id] ?? undefined) : undefined;
}
