import { AccountStore } from '@/lib/cache/account-store';
import { nothing, OpenTables } from '@/lib/cache/open-tables';
import type { EngineEvent, EngineQuestion, EngineQuestions } from '@/lib/messages/engine';
import { readDataset } from '@/lib/model/dataset';
import { entityNames, type Goal } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Report } from '@/lib/reports/report';
import { sightOf } from '@/lib/table/colleagues';
import { GrowingTable } from '@/lib/table/growing-table';
import type { Tables } from '@/lib/table/table';
import { dealFiguresOf } from '@/lib/widgets/deal-figures';
import { accountContents } from './account-contents';
import { addRecords } from './add-records';
import { attentionIn, changesIn } from './attention';
import { covered, reportNeeds } from './coverage';
import { currencies } from './currencies';
import { filterValues } from './filter-values';
import { find } from './find';
import { hostWords } from './host-words';
import { insightsIn } from './insights';
import { KeptResults, rowsNow } from './kept-results';
import { recordFields } from './record-fields';
import { recordPage } from './record-page';
import { contentsSeen, foundSeen, valuesSeen } from './seen-answers';
import { watch } from './watch';

type Answers = {
  readonly [Q in EngineQuestion]: (ask: EngineQuestions[Q]['ask']) => Promise<EngineQuestions[Q]['answer']>;
};

/** Answers what screens ask of an account's records. Tables stay open, and follow the journal as it grows. */
export class ReportDesk {
  readonly #reports: readonly Report[];
  readonly #send: (event: EngineEvent) => void;
  readonly #accounts = new Map<string, OpenTables>();
  readonly #watching = new Map<string, () => void>();
  readonly #results = new KeptResults();
  #withGoals: { readonly tables: Tables; readonly goals: string; readonly joined: Tables } | undefined;

  constructor(reports: readonly Report[], send: (event: EngineEvent) => void) {
    this.#reports = reports;
    this.#send = send;
  }

  readonly answers: Answers = {
    contents: async ({ account, colleagues }) => {
      const { tables, position } = await this.#tablesOf(account);
      return contentsSeen(accountContents(tables, position), sightOf(tables, colleagues));
    },
    filterValues: async ({ account, ...ask }) => {
      const { tables } = await this.#tablesOf(account);
      return valuesSeen((asked) => filterValues(tables, asked), ask, sightOf(tables, ask.scope.colleagues));
    },
    run: (ask) => this.#run(ask),
    records: (ask) => this.#records(ask),
    insights: (ask) => this.#insights(ask),
    attention: async ({ account, scope, limit }) => {
      const { tables } = await this.#tablesOf(account);
      return attentionIn(tables, scope, limit);
    },
    changes: async ({ account, scope, since, limit }) => {
      const { tables } = await this.#tablesOf(account);
      return changesIn(tables, scope, since, limit);
    },
    deal: (ask) => this.#deal(ask),
    find: async (ask) => {
      const { tables } = await this.#tablesOf(ask.account);
      return foundSeen((asked) => find(tables, asked), ask, sightOf(tables, ask.colleagues));
    },
    currencies: async ({ account }) => currencies((await this.#tablesOf(account)).tables),
    rejected: async ({ account, limit }) => {
      const store = await this.#account(account).store();
      const rows = (await store?.rejected(limit)) ?? [];
      return rows.map(({ stream, entity, id, why, at }) => ({ stream, entity, id, why, at }));
    },
    hostWords: async ({ account, reasonFields }) => {
      const { tables } = await this.#tablesOf(account);
      return hostWords(tables, reasonFields);
    },
    reportNeeds: async () => this.#reports.map(reportNeeds),
    watch: async ({ account }) => {
      const tables = this.#account(account);
      const version = (await (await tables.store())?.version()) ?? nothing;
      if (!this.#watching.has(account)) this.#watching.set(account, watch(tables, version, this.#send));
      return version.status;
    },
    importDataset: async ({ account, text }) => {
      const { records } = readDataset(text, account);
      const store = await AccountStore.open(account);
      try {
        await store.replace('import', records, new Date().toISOString());
      } finally {
        store.close();
      }
      return {
        counts: Object.fromEntries(entityNames.map((entity) => [entity, records[entity]?.length ?? 0])),
      };
    },
    addRecords: (ask) => addRecords(ask),
  };

  close(): void {
    for (const stop of this.#watching.values()) stop();
    for (const tables of this.#accounts.values()) tables.close();
  }

  async #run({
    account,
    report: id,
    scope,
    goals,
  }: EngineQuestions['run']['ask']): Promise<EngineQuestions['run']['answer']> {
    const report = this.#reports.find((one) => one.id === id);
    if (!report) throw new Failed({ kind: 'bad-input', where: 'report', detail: id });
    const store = await this.#account(account).store();
    const capabilities = (await store?.capabilities()) ?? {};
    // Nothing is awaited from here on: rows would move under the report.
    const { tables, status } = await this.#tablesOf(account);
    const joined = this.#join(tables, goals);
    const { result, selections } = report.run(joined, scope);
    return {
      result: covered(result, report.needs, { status, capabilities }),
      resultId: this.#results.keep({ account, scope, dateField: result.foot.dateField, selections }),
    };
  }

  async #insights({
    account,
    scope,
    goals,
    muted,
  }: EngineQuestions['insights']['ask']): Promise<EngineQuestions['insights']['answer']> {
    const { tables } = await this.#tablesOf(account);
    const { insights, selections } = insightsIn(this.#join(tables, goals), scope, muted);
    return { insights, resultId: this.#results.keep({ account, scope, dateField: 'as-of', selections }) };
  }

  async #deal({
    account,
    dealId,
    scope,
    nowMs,
    demo,
  }: EngineQuestions['deal']['ask']): Promise<EngineQuestions['deal']['answer']> {
    const capabilities = (await (await this.#account(account).store())?.capabilities()) ?? {};
    const { tables, status } = await this.#tablesOf(account);
    const facts = {
      syncedAt: status.syncedAt ?? null,
      partial: status.streams.some(({ whole }) => !whole),
      demo,
      callsKnown: capabilities['activities'] !== undefined || tables.activities.length > 0,
    };
    return { deal: dealFiguresOf(tables, dealId, scope, facts, nowMs) };
  }

  async #records(ask: EngineQuestions['records']['ask']): Promise<EngineQuestions['records']['answer']> {
    const { kept, selected } = this.#results.find(ask.resultId, ask.selection);
    const { tables: now } = await this.#tablesOf(kept.account);
    const tables = this.#withGoals?.tables === now ? this.#withGoals.joined : now;
    const rows = rowsNow(selected, tables);
    const fields = recordFields(selected.entity, tables, kept.scope, kept.dateField);
    return recordPage(tables[selected.entity], rows, fields, selected.sumOf === 'base', ask);
  }

  #account(id: string): OpenTables {
    const known = this.#accounts.get(id) ?? new OpenTables(id);
    this.#accounts.set(id, known);
    return known;
  }

  #tablesOf(account: string): ReturnType<OpenTables['refresh']> {
    return this.#account(account).refresh((entity, table) =>
      this.#results.beforeRemoval(account, entity, table),
    );
  }

  /** Goals are no records of the host: they come with each question. The same ones give the same tables again. */
  #join(tables: Tables, goals: readonly Goal[]): Tables {
    const text = JSON.stringify(goals);
    if (this.#withGoals?.tables !== tables || this.#withGoals.goals !== text) {
      const table = new GrowingTable('goals');
      for (const goal of goals) table.upsert(goal);
      this.#withGoals = { tables, goals: text, joined: { ...tables, goals: table.table() } };
    }
    return this.#withGoals.joined;
  }
}
