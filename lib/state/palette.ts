import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { EngineQuestions, FoundRecord } from '@/lib/messages/engine';
import { type Failure, failureOf } from '@/lib/model/failure';
import { openRecord } from './actions';
import { dealWanted } from './deal-wanted';
import { exportOffer } from './export-offer';
import type { Navigation } from './navigation';
import { type Command, commandsOf, type Group, going, groups } from './palette-commands';
import { search, searchNearly, searchWords } from './palette-search';
import { Pins, pinOf } from './pins';
import { RecentReports } from './recent-reports';
import type { Session } from './session';

export interface CommandGroup {
  readonly group: Group;
  readonly commands: readonly Command[];
}

/** How many of a group are shown beside others, and of one that was asked for alone. */
const most: Readonly<Record<Group, number>> = {
  recent: 5,
  reports: 6,
  pins: 4,
  people: 4,
  deals: 5,
  customers: 4,
  pages: 3,
  actions: 6,
  view: 8,
  settings: 6,
};
const mostAlone = 60;
const mostRecords = 30;

/** What a sign at the start of the text asks for alone. */
const signs: Readonly<Record<string, readonly Group[]>> = {
  '>': ['pages', 'actions', 'view', 'settings'],
  '@': ['people'],
};

type Records = EngineQuestions['find']['answer'];
const noRecords: Records = { people: [], deals: [], customers: [] };

/**
 * Everything that can be gone to or done, found by typing.
 *
 * Rules: without a text there is what was used last and what can be done here. `>` finds actions alone, `@` people. What
 * is only nearly called so is found when nothing else is. The first find is chosen until an arrow moves on.
 */
export const Palette = createModel(
  (session: Session, navigation: Navigation, { showShortcuts }: { showShortcuts: () => void }) => {
    const pins = new Pins(session);
    const recent = new RecentReports(session);
    const text = signal('');
    const active = signal<string | null>(null);
    const records = signal<Records>(noRecords);
    const nearly = signal<readonly Command[]>([]);
    const failure = signal<Failure | null>(null);
    const copied = signal(false);

    const asked = computed(() => {
      const sign = text.value.trimStart()[0] ?? '';
      const only = Object.hasOwn(signs, sign) ? signs[sign] : undefined;
      const rest = only ? text.value.trimStart().slice(1) : text.value;
      return { only, rest, words: searchWords(rest) };
    });
    const commands = computed(() => {
      const place = navigation.place.value;
      const list = pins.list.value ?? [];
      return commandsOf({
        session,
        navigation,
        t: session.t.value,
        place,
        pins: list,
        isPinned: place.screen === 'report' && pinOf(list, place.report, place.view) !== undefined,
        offer: exportOffer.value,
        togglePin: () => (place.screen === 'report' ? pins.toggle(place.report, place.view) : undefined),
        showShortcuts,
      });
    });
    const searched = computed(() => {
      const { only } = asked.value;
      return commands.value.filter(({ group, atFirst }) => !atFirst && (!only || only.includes(group)));
    });
    const matching = computed(() => search(searched.value, asked.value.words));

    let turn = 0;
    effect(() => {
      const { rest, words, only } = asked.value;
      const account = session.account.value?.id;
      const mine = ++turn;
      if (account === undefined || (only && !only.includes('people'))) {
        records.value = noRecords;
        return;
      }
      const isEmpty = words.length === 0 && !only;
      if (isEmpty) records.value = noRecords;
      session.engine.ask('find', { account, text: rest, limit: mostRecords }).then(
        (found) => {
          // A slow answer never replaces a newer one.
          if (mine === turn) records.value = isEmpty ? noRecords : found;
        },
        (error: unknown) => {
          if (mine === turn) failure.value = failureOf(error);
        },
      );
    });
    let nearTurn = 0;
    effect(() => {
      const mine = ++nearTurn;
      const { words } = asked.value;
      const list = matching.value.length > 0 || words.length === 0 ? [] : searched.value;
      nearly.value = [];
      if (list.length === 0) return;
      searchNearly(list, words).then(
        (found) => {
          if (mine === nearTurn) nearly.value = found;
        },
        () => {}, // Without it only what was typed right is found.
      );
    });

    const people = computed<readonly FoundRecord[]>(() => {
      const { only, words } = asked.value;
      if (!only?.includes('people') || words.length > 0) return records.value.people;
      return (session.contents.value?.users ?? [])
        .filter((user) => user.active)
        .map(({ id, name }) => ({ id, name, detail: null, state: null }))
        .sort((a, b) => session.t.value.compare(a.name, b.name));
    });
    const found = computed((): readonly Command[] => {
      const { only } = asked.value;
      return [
        ...people.value.map((person) => personCommand(person)),
        ...(only ? [] : records.value.deals.map((deal) => recordCommand('deals', deal))),
        ...(only ? [] : records.value.customers.map((customer) => recordCommand('customers', customer))),
      ];
    });
    const shown = computed((): readonly CommandGroup[] => {
      const { only, words } = asked.value;
      if (words.length === 0 && !only) {
        const place = navigation.place.value;
        const here = place.screen === 'report' ? place.report : '';
        return beginnings(
          commands.value,
          recent.list.value.filter((report) => report !== here),
        );
      }
      const all = [...(matching.value.length > 0 ? matching.value : nearly.value), ...found.value];
      const byGroup = Map.groupBy(all, ({ group }) => group);
      return groups.flatMap((group) => {
        const of = byGroup.get(group) ?? [];
        const limit = only ? mostAlone : most[group];
        return of.length > 0 ? [{ group, commands: of.slice(0, limit) }] : [];
      });
    });
    const flat = computed(() => shown.value.flatMap((each) => each.commands));
    const chosen = computed(() => flat.value.find(({ id }) => id === active.value) ?? flat.value[0] ?? null);

    function personCommand({ id, name, state }: FoundRecord): Command {
      const { t } = session;
      return {
        id: `person:${id}`,
        group: 'people',
        icon: 'person',
        title: name,
        isName: true,
        ...(state === 'inactive' && { detail: t.value.text('palette.inactive') }),
        ...going(navigation, { screen: 'report', report: 'rep-dashboard', view: { owner: id } }),
      };
    }
    function recordCommand(group: 'deals' | 'customers', record: FoundRecord): Command {
      const account = session.account.peek();
      const open = async (newTab: boolean): Promise<void> => {
        if (!account) return;
        if (group === 'deals' && account.origin === '') {
          dealWanted.value = { account: account.id, dealId: record.id };
          navigation.go({ screen: 'deal' });
        } else await openRecord(account.id, { entity: group, id: record.id }, newTab);
      };
      return {
        id: `${group}:${record.id}`,
        group,
        icon: group === 'deals' ? 'deal' : 'company',
        title: record.name,
        isName: true,
        ...(record.detail !== null && { detail: record.detail }),
        run: () => open(false),
        inTab: () => open(true),
      };
    }

    return {
      text: text as ReadonlySignal<string>,
      type(next: string): void {
        text.value = next;
        active.value = null;
        failure.value = null;
        copied.value = false;
      },
      shown,
      count: computed(() => flat.value.length),
      /** What Enter takes. */
      chosen,
      words: computed(() => asked.value.words),
      /** Whether anything was asked for. */
      isAsked: computed(() => asked.value.words.length > 0 || asked.value.only !== undefined),
      failure: failure as ReadonlySignal<Failure | null>,
      copied: copied as ReadonlySignal<boolean>,
      choose(id: string): void {
        active.value = id;
      },
      /** The one after (1) or before (−1), round the ends. */
      move(by: 1 | -1): void {
        const list = flat.value;
        if (list.length === 0) return;
        const at = list.findIndex(({ id }) => id === chosen.value?.id);
        active.value = list[(at + by + list.length) % list.length]?.id ?? null;
      },
      /** Does it; true when there is nothing more to say and the palette may close. */
      async run(command: Command, inTab: boolean): Promise<boolean> {
        failure.value = null;
        try {
          const said = inTab && command.inTab ? await command.inTab() : await command.run();
          copied.value = said === 'copied';
          return said !== 'copied';
        } catch (error) {
          failure.value = failureOf(error);
          return false;
        }
      },
    };
  },
);
export type Palette = InstanceType<typeof Palette>;

/** What is offered before anything is typed: the reports that were opened last, the pages, and what can be done here. */
function beginnings(commands: readonly Command[], recent: readonly string[]): CommandGroup[] {
  const last = recent.slice(0, most.recent).flatMap((report) => {
    const command = commands.find(({ id }) => id === `report:${report}`);
    return command ? [{ ...command, group: 'recent' as const }] : [];
  });
  const of = (group: Group): Command[] => commands.filter((command) => command.group === group);
  return [
    { group: 'recent' as const, commands: last },
    { group: 'pins' as const, commands: of('pins').slice(0, most.pins) },
    { group: 'pages' as const, commands: of('pages') },
    { group: 'actions' as const, commands: of('actions') },
  ].filter((each) => each.commands.length > 0);
}
