import { useModel } from '@preact/signals';
import { FailureNotice } from '@/components/controls/failure-notice';
import { Note } from '@/components/controls/notice';
import { useSession, useWords } from '@/components/controls/session-context';
import type { Translator } from '@/lib/i18n/translator';
import { type Coverage, CoverageView, type GivenKind, type MissingKind } from '@/lib/state/coverage-view';
import styles from './coverage-section.module.css';
import section from './section.module.css';
import { entityName } from './stream-name';
import tables from './table.module.css';

/** What the CRM gives and since when, what it does not, and the reports that are lost by it. */
export function CoverageSection() {
  const session = useSession();
  const t = useWords();
  const view = useModel(() => new CoverageView(session));
  const account = session.account.value;
  const coverage = view.coverage.value;
  const failure = view.failure.value;
  return (
    <div class={section['section']}>
      <header>
        <h1>{t.text('options.section.coverage')}</h1>
        {account && <p class={section['lead']}>{t.text('coverage.lead', { crm: account.brand })}</p>}
      </header>
      {failure && <FailureNotice failure={failure} t={t} />}
      {account === null && <p class={section['quiet']}>{t.text('options.none-shown')}</p>}
      {account !== null && coverage === null && <Note>{t.text('coverage.unknown')}</Note>}
      {coverage && (
        <>
          <section>
            <h2>{t.text('coverage.there')}</h2>
            <Given given={coverage.given} firstDeal={view.firstDeal.value} />
          </section>
          <section>
            <h2>{t.text('coverage.missing')}</h2>
            <Missing {...coverage} />
          </section>
        </>
      )}
    </div>
  );
}

function Given({ given, firstDeal }: { given: readonly GivenKind[]; firstDeal: string | null }) {
  const t = useWords();
  return (
    <div class={tables['wide']}>
      <table class={`${tables['table']} ${styles['given']}`}>
        <thead>
          <tr>
            <th scope="col">{t.text('coverage.column.kind')}</th>
            <th scope="col">{t.text('coverage.column.count')}</th>
            <th scope="col" class={tables['words']}>
              {t.text('coverage.column.fields')}
            </th>
            <th scope="col" class={tables['words']}>
              {t.text('coverage.column.history')}
            </th>
          </tr>
        </thead>
        <tbody>
          {given.map((kind) => (
            <tr key={kind.entity}>
              <th scope="row">{entityName(t, kind.entity)}</th>
              <td>{t.value(kind.count, 'count')}</td>
              <td class={tables['words']}>
                {kind.isClosed ? t.text('coverage.why.closed') : withWords(t, kind)}
                {kind.lacks.length > 0 && !kind.isClosed && (
                  <small>{t.text('coverage.lacks', { list: fieldList(t, kind.lacks) })}</small>
                )}
              </td>
              <td class={tables['words']}>
                {pastWords(t, kind)}
                {kind.entity === 'deals' && firstDeal && (
                  <small>{t.text('coverage.first-deal', { date: t.date(firstDeal) })}</small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Missing({ missing, others }: Pick<Coverage, 'missing' | 'others'>) {
  const t = useWords();
  const kinds = t.list(others.map((entity) => entityName(t, entity)));
  return (
    <>
      {missing.length === 0 ? (
        <p>{t.text('coverage.missing.none')}</p>
      ) : (
        <>
          {missing.some(({ why }) => why === 'absent') && (
            <p class={section['lead']}>{t.text('coverage.missing.why')}</p>
          )}
          <div class={tables['wide']}>
            <table class={`${tables['table']} ${styles['missing']}`}>
              <thead>
                <tr>
                  <th scope="col">{t.text('coverage.column.kind')}</th>
                  <th scope="col" class={tables['words']}>
                    {t.text('coverage.column.reports')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {missing.map((kind) => (
                  <tr key={kind.entity}>
                    <th scope="row">
                      {entityName(t, kind.entity)}
                      {kind.why !== 'absent' && <small>{t.text(`coverage.why.${kind.why}`)}</small>}
                    </th>
                    <td class={tables['words']}>{reportNames(t, kind)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {others.length > 0 && (
        <p class={styles['others']}>{t.text('coverage.missing.others', { list: kinds })}</p>
      )}
    </>
  );
}

const fieldList = (t: Translator, fields: readonly string[]): string =>
  t.list(
    fields.map((field) => {
      const key = `coverage.field.${field}`;
      return t.has(key) ? t.text(key) : field;
    }),
  );

const withWords = (t: Translator, { has, fields }: GivenKind): string =>
  has.length > 0 ? fieldList(t, has) : fields.k > 0 ? t.text('coverage.fields', fields) : '–';

function pastWords(t: Translator, { history, since }: GivenKind): string {
  if (history === null) return '';
  if (history === 'partial' && since !== null)
    return t.text('coverage.history.since', { date: t.date(since) });
  return t.text(`coverage.history.${history}`);
}

function reportNames(t: Translator, { reports }: MissingKind): string {
  const names = reports.map((id) => {
    const key = `report.${id}.title`;
    return t.has(key) ? t.text(key) : id;
  });
  return names.length > 0 ? t.list(names) : '–';
}
