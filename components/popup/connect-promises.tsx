import { Icon } from '@/components/controls/icon';
import { useWords } from '@/components/controls/session-context';
import styles from './connect.module.css';
import { Slots } from './slots';

const reads = [
  'popup.connect.reads.deals',
  'popup.connect.reads.calls',
  'popup.connect.reads.people',
] as const;
const never = ['popup.connect.never.write', 'popup.connect.never.send', 'popup.connect.never.other'] as const;

/** What is read of a CRM and why, and what never happens. */
export function ConnectPromises({ brand }: { brand: string }) {
  const t = useWords();
  return (
    <div class={styles['promises']}>
      <section>
        <h2>{t.text('popup.connect.reads')}</h2>
        <ul>
          {reads.map((key) => (
            <li key={key}>
              <Icon name="check" small />
              <span>{t.text(key)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t.text('popup.connect.never')}</h2>
        <ul>
          {never.map((key) => (
            <li key={key}>
              <Icon name="close" small />
              <span>
                <Slots parts={t.parts(key, { brand })} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
