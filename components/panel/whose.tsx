import { Chip } from '@/components/controls/chip';
import { useWords } from '@/components/controls/session-context';
import type { Home } from '@/lib/state/home';

/** Whose figures the home screen shows; absent where "me" means nobody. */
export function Whose({ home }: { home: Home }) {
  const t = useWords();
  if (!home.known.value) return null;
  const mine = home.owner.value === 'me';
  return (
    <Chip
      name={t.text('filter.owner')}
      choices={[
        { value: 'me', words: t.text('word.me') },
        { value: 'all', words: t.text('word.everyone') },
      ]}
      value={home.owner.value}
      differs={!mine}
      onClear={() => home.choose('me')}
      onChoose={(value) => home.choose(value === 'all' ? 'all' : 'me')}
    >
      {t.text(mine ? 'word.me' : 'word.everyone')}
    </Chip>
  );
}
