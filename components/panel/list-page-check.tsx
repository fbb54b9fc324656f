import { useId } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { Note } from '@/components/controls/notice';
import { Select } from '@/components/controls/select';
import { useWords } from '@/components/controls/session-context';
import { Segmented, SelectField } from '@/components/options/field';
import type { Translator } from '@/lib/i18n/translator';
import {
  type ColumnField,
  fieldsOfKind,
  type ListMapping,
  listKinds,
  type OutcomeKind,
  outcomeKinds,
  type StageMeaning,
} from '@/lib/list-page/mapping';
import type { ListPageView } from '@/lib/state/list-page-view';
import styles from './list-page.module.css';
import { ListPageRejected } from './list-page-rejected';

const stageKinds = ['open', 'won', 'lost', 'unqualified'] as const;
const currencies = Intl.supportedValuesOf('currency');

/** What each column was taken for, with values to check it by; nothing is kept before the user says yes. */
export function ListPageCheck({ view }: { view: ListPageView }) {
  const t = useWords();
  const [mapping, table, preview] = [view.mapping.value, view.table.value, view.preview.value];
  if (!mapping || !table) return null;
  const missing = view.missing.value;
  const count = (preview?.records.deals?.length ?? 0) + (preview?.records.activities?.length ?? 0);
  return (
    <>
      <Segmented
        label={t.text('list-page.kind')}
        value={mapping.kind}
        choices={listKinds.map((value) => ({ value, words: t.text(`list-page.kind.${value}`) }))}
        onChoose={view.setKind}
      />
      <section>
        <h2>{t.text('list-page.columns')}</h2>
        <p class={styles['lead']}>{t.text('list-page.columns.why')}</p>
        <ul class={styles['columns']}>
          {mapping.columns.map((field, index) => (
            <Column
              key={`${index} ${mapping.headers[index]}`}
              view={view}
              mapping={mapping}
              index={index}
              field={field}
            />
          ))}
        </ul>
      </section>
      <Formats view={view} mapping={mapping} t={t} />
      <Meanings view={view} mapping={mapping} t={t} />
      {mapping.kind === 'deals' && !mapping.columns.includes('createdAt') && (
        <Note>{t.text('list-page.no-created', { day: t.date(mapping.since) })}</Note>
      )}
      {table.cut && <Note tone="warn">{t.text('list-page.cut')}</Note>}
      {preview && <Sample preview={preview} mapping={mapping} t={t} />}
      {preview && <ListPageRejected rows={preview.rejected} />}
      {missing.map((field) => (
        <Note key={field} tone="warn">
          {t.text('list-page.missing', { field: t.text(`list-page.field.${field}`) })}
        </Note>
      ))}
      <div class={styles['main-acts']}>
        <Button kind="main" disabled={count === 0} onClick={() => void view.add()}>
          {t.text(`list-page.add.${mapping.kind}`, { n: count })}
        </Button>
        <Button kind="link" onClick={view.back}>
          {t.text('list-page.other-table')}
        </Button>
      </div>
    </>
  );
}

interface ColumnProps {
  readonly view: ListPageView;
  readonly mapping: ListMapping;
  readonly index: number;
  readonly field: ColumnField | null;
}

function Column({ view, mapping, index, field }: ColumnProps) {
  const t = useWords();
  const id = useId();
  const header = mapping.headers[index] ?? '';
  const samples = view.samples(index);
  if (header === '' && samples.length === 0) return null; // Boxes to tick, buttons.
  const isGuess = field !== null && (view.proposal.value?.confidence[index] ?? 1) < 0.5;
  return (
    <li>
      <span class={styles['column']}>
        <label for={id}>
          <bdi class={styles['head']}>{header || t.text('list-page.no-head')}</bdi>
        </label>
        <span class={styles['samples']} id={`${id}-samples`}>
          {samples.map((text) => (
            <bdi key={text}>{text}</bdi>
          ))}
        </span>
      </span>
      <Select
        id={id}
        aria-describedby={`${id}-samples`}
        quiet={field === null}
        value={field ?? ''}
        onChoose={(value) => view.setColumn(index, value === '' ? null : (value as ColumnField))}
      >
        <option value="">{t.text('list-page.field.none')}</option>
        {fieldsOfKind[mapping.kind].map((each) => (
          <option key={each} value={each}>
            {t.text(`list-page.field.${each}`)}
          </option>
        ))}
      </Select>
      {isGuess && <span class={styles['guess']}>{t.text('list-page.guess')}</span>}
    </li>
  );
}

interface PartProps {
  readonly view: ListPageView;
  readonly mapping: ListMapping;
  readonly t: Translator;
}

const dates: readonly ColumnField[] = ['createdAt', 'closedAt', 'expectedCloseDate', 'at'];

/** How figures and dates are to be read, where the page can mean two things. */
function Formats({ view, mapping, t }: PartProps) {
  const hasAmount = mapping.columns.includes('amount');
  const hasDate = mapping.columns.some((field) => field !== null && dates.includes(field));
  const sure = view.proposal.value?.sure;
  if (!hasAmount && (!hasDate || sure?.dateOrder)) return null;
  return (
    <section class={styles['formats']}>
      <h2>{t.text('list-page.formats')}</h2>
      {hasAmount && (
        <SelectField
          label={t.text('list-page.currency')}
          value={mapping.currency}
          onChoose={(currency) => view.change({ currency })}
        >
          {currencies.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </SelectField>
      )}
      {hasAmount && !sure?.decimal && (
        <Segmented
          label={t.text('list-page.decimal')}
          value={mapping.decimal}
          choices={[
            { value: '.', words: '1,234.56' },
            { value: ',', words: '1.234,56' },
          ]}
          onChoose={(decimal) => view.change({ decimal })}
        />
      )}
      {hasDate && !sure?.dateOrder && (
        <Segmented
          label={t.text('list-page.date-order')}
          value={mapping.dateOrder}
          choices={[
            { value: 'dmy', words: t.text('list-page.date-order.dmy') },
            { value: 'mdy', words: t.text('list-page.date-order.mdy') },
          ]}
          onChoose={(dateOrder) => view.change({ dateOrder })}
        />
      )}
    </section>
  );
}

/** What the page's own words for stages and outcomes stand for. */
function Meanings({ view, mapping, t }: PartProps) {
  const isDeals = mapping.kind === 'deals';
  const meanings = isDeals ? mapping.stages : mapping.outcomes;
  if (meanings.length === 0) return null;
  return (
    <section>
      <h2>{t.text(isDeals ? 'list-page.stages' : 'list-page.outcomes')}</h2>
      <p class={styles['lead']}>{t.text(isDeals ? 'list-page.stages.why' : 'list-page.outcomes.why')}</p>
      <ul class={styles['columns']}>
        {meanings.map(({ text, kind }) => (
          <li key={text}>
            <label for={`meaning ${text}`}>
              <bdi class={styles['head']}>{text}</bdi>
            </label>
            <Select
              id={`meaning ${text}`}
              value={kind}
              onChoose={(value) =>
                isDeals
                  ? view.setStage(text, value as StageMeaning['kind'])
                  : view.setOutcome(text, value as OutcomeKind)
              }
            >
              {isDeals
                ? stageKinds.map((each) => (
                    <option key={each} value={each}>
                      {t.text(`list-page.stage.${each}`)}
                    </option>
                  ))
                : outcomeKinds.map((each) => (
                    <option key={each} value={each}>
                      {t.text(`list-page.outcome.${each}`)}
                    </option>
                  ))}
            </Select>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Preview = NonNullable<ListPageView['preview']['value']>;

/** The first record as it would be kept: what is wrong with a format shows here. */
function Sample({
  preview: { records },
  mapping,
  t,
}: {
  preview: Preview;
  mapping: ListMapping;
  t: Translator;
}) {
  const deal = records.deals?.[0];
  const call = records.activities?.[0];
  const facts: [string, string | null][] = deal
    ? [
        [t.text('list-page.field.name'), deal.name],
        [
          t.text('list-page.field.amount'),
          typeof deal.amount === 'number' && deal.currency ? t.money(deal.amount, deal.currency, true) : null,
        ],
        [
          t.text('list-page.field.stage'),
          records.stages?.find(({ id }) => id === deal.stageId)?.name ?? null,
        ],
        [
          t.text('list-page.field.createdAt'),
          mapping.columns.includes('createdAt') ? t.date(deal.createdAt) : null,
        ],
        [t.text('list-page.field.closedAt'), deal.closedAt ? t.date(deal.closedAt) : null],
        [
          t.text('list-page.field.expectedCloseDate'),
          deal.expectedCloseDate ? t.date(deal.expectedCloseDate) : null,
        ],
      ]
    : call
      ? [
          [t.text('list-page.field.at'), t.date(call.at, 'time')],
          [
            t.text('list-page.field.duration'),
            typeof call.durationSec === 'number' ? t.duration(call.durationSec) : null,
          ],
          [
            t.text('list-page.field.outcome'),
            call.outcomeKind ? t.text(`list-page.outcome.${outcomeOf(call.outcomeKind)}`) : null,
          ],
        ]
      : [];
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>{t.text('list-page.sample')}</h2>
      <dl class={styles['facts']}>
        {facts.flatMap(([name, value]) =>
          value === null
            ? []
            : [
                <dt key={name}>{name}</dt>,
                <dd key={`${name} value`}>
                  <bdi>{value}</bdi>
                </dd>,
              ],
        )}
      </dl>
    </section>
  );
}

const outcomeOf = (kind: string): OutcomeKind => outcomeKinds.find((each) => each === kind) ?? 'other';
