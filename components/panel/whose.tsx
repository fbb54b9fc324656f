import { Chip } from '@/components/controls/chip';
import { useWords } from '@/components/controls/session-context';
import type { Home, Whose as WhoseName } from '@/lib/state/home';
import { whoseWords } from './home-screen';

/** Whose figures the home screen shows; absent where there is nothing to choose. */
export function Whose({ home }: { home: Home }) {
  const t = useWords();
  const offered = home.offered.value;
  const [first] = offered;
  if (offered.length < 2 || first === undefined) return null;
  const owner = home.owner.value;
  return (
    <Chip
      name={t.text('filter.owner')}
      choices={offered.map((value) => ({ value, words: t.text(whoseWords[value]) }))}
      value={owner}
      differs={owner !== first}
      onClear={() => home.choose(first)}
      onChoose={(value) => home.choose(value as WhoseName)}
    >
      {t.text(whoseWords[owner])}
    </Chip>
  );
}
