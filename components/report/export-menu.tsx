import { useModel, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { Icon, type IconName } from '@/components/controls/icon';
import { useSession, useWords } from '@/components/controls/session-context';
import { Sheet } from '@/components/controls/sheet';
import { useKeys } from '@/components/panel/use-keys';
import { clipboardTables } from '@/lib/export/clipboard';
import { fileName } from '@/lib/export/file-name';
import { separatorsOf } from '@/lib/export/separators';
import type { Result } from '@/lib/model/result';
import { linkTo } from '@/lib/state/actions';
import { copyTable, printView, saveFile, takePrintRequest } from '@/lib/state/export';
import { exportOffer } from '@/lib/state/export-offer';
import type { Decided } from '@/lib/state/report-view';
import { Task } from '@/lib/state/task';
import styles from './export-menu.module.css';
import { aboutLines, tablesOf } from './export-words';
import { findingText } from './finding';
import { reportTitle } from './words';

interface ExportProps {
  result: Result;
  /** What the figures were asked for with. */
  decided: Decided;
}

/** Ways to take a report out. What came of it is said beside the button. */
export function ExportMenu({ result, decided }: ExportProps) {
  const session = useSession();
  const t = useWords();
  const isOpen = useSignal(false);
  const said = useSignal('');
  const task = useModel(() => new Task());
  const { language, locale, direction } = t;

  const csv = async (): Promise<void> => {
    const [{ csvText }, about] = await Promise.all([
      import('@/lib/export/csv'),
      aboutLines(session, result, decided),
    ]);
    const name = fileName(
      [
        reportTitle(t, result.report),
        `${result.foot.from}_${lastDayOf(result)}`,
        session.account.peek()?.organisationName ?? '',
      ],
      'csv',
    );
    const finding = findingText(result, t);
    const title = [reportTitle(t, result.report), ...(finding ? [finding] : [])];
    saveFile(
      name,
      csvText({ title, tables: tablesOf(result, t, { keys: true }), about }, locale),
      'text/csv',
    );
    said.value = t.text('exports.saved', { file: name });
  };
  const copy = async (): Promise<void> => {
    const { decimal } = separatorsOf(locale);
    await copyTable(clipboardTables(tablesOf(result, t, { keys: false }), { decimal, language, direction }));
    said.value = t.text('exports.copied');
  };
  const link = async (): Promise<void> => {
    await navigator.clipboard.writeText(linkTo(location.hash));
    said.value = t.text('exports.link-copied');
  };
  const take = (how: () => Promise<void>): void => {
    isOpen.value = false;
    said.value = '';
    void task.run(how);
  };

  useEffect(() => {
    exportOffer.value = {
      open: () => {
        isOpen.value = true;
      },
      csv,
      copy,
      print: printView,
    };
  });
  useEffect(
    () => () => {
      exportOffer.value = null;
    },
    [],
  );
  usePrintRequest();
  useKeys({
    export: () => {
      isOpen.value = true;
    },
  });
  return (
    <>
      <Button kind="link" small aria-haspopup="dialog" onClick={() => (isOpen.value = true)}>
        {t.text('exports.title')}
      </Button>
      <span role="status" class={said.value || task.failure.value ? styles['said'] : 'vh'}>
        {task.failure.value ? t.text('exports.failed') : said.value}
      </span>
      {isOpen.value && (
        <Sheet
          title={t.text('exports.title')}
          closeLabel={t.text('word.close')}
          onClose={() => {
            isOpen.value = false;
          }}
        >
          <ul class={styles['ways']}>
            <Way icon="download" name="csv" onTake={() => take(csv)} />
            <Way icon="table" name="copy" onTake={() => take(copy)} />
            <Way icon="print" name="print" onTake={() => take(printView)} />
            <Way icon="link" name="link" onTake={() => take(link)} />
          </ul>
          <p class={styles['names']}>{t.text('exports.names')}</p>
        </Sheet>
      )}
    </>
  );
}

interface WayProps {
  icon: IconName;
  name: 'csv' | 'copy' | 'print' | 'link';
  onTake: () => void;
}
function Way({ icon, name, onTake }: WayProps) {
  const t = useWords();
  return (
    <li>
      <button type="button" onClick={onTake}>
        <Icon name={icon} />
        <span>
          <b>{t.text(`exports.${name}`)}</b>
          <span>{t.text(`exports.${name}.about`)}</span>
        </span>
      </button>
    </li>
  );
}

const lastDayOf = ({ foot }: Result): string =>
  Temporal.PlainDate.from(foot.to).subtract({ days: 1 }).toString();

/** A page that was opened to be printed prints itself, once everything stands where it will. */
function usePrintRequest(): void {
  useEffect(() => {
    if (!takePrintRequest()) return;
    const timer = setInterval(() => {
      if (document.querySelector('[aria-busy="true"]')) return;
      clearInterval(timer);
      window.print();
    }, 250);
    return () => clearInterval(timer);
  }, []);
}
