import type { Choice } from '@/components/controls/chip';
import { useSession, useWords } from '@/components/controls/session-context';
import type { Translator } from '@/lib/i18n/translator';
import { myTeams, teamPrefix } from '@/lib/state/report-view';
import { PickChip } from './filter-pick';
import { whoseText } from './filter-words';
import styles from './filters.module.css';

export type Users = readonly { readonly id: string; readonly name: string; readonly active: boolean }[];

interface WhoseChipProps {
  owner: string;
  standard: string;
  /** By name. */
  users: Users;
  onChoose: (owner: string) => void;
}

/** Whose figures: mine, my team's, everyone's, a team's, one person's. */
export function WhoseChip({ owner, standard, users, onChoose }: WhoseChipProps) {
  const session = useSession();
  const t = useWords();
  const contents = session.contents.value;
  const me = session.account.value?.userId;
  const teams = [...(contents?.teams ?? [])].sort((a, b) => t.compare(a.name, b.name));
  const own = (value: string): Choice => {
    const text = whoseText(value, contents, t);
    return { value, text, words: text };
  };
  const choices = [
    ...(users.some(({ id }) => id === me) ? [own('me')] : []),
    ...(myTeams(session).length > 0 ? [own('team')] : []),
    own('all'),
    ...teams.map(({ id, name }, index) => ({
      value: `${teamPrefix}${id}`,
      text: name,
      words: <bdi>{name}</bdi>,
      apart: index === 0,
    })),
    ...peopleChoices(users, t),
  ];
  return (
    <PickChip
      name={t.text('filter.owner')}
      search={t.text('filter.owner.search')}
      choices={choices}
      value={owner}
      differs={owner !== standard}
      onClear={() => onChoose(standard)}
      onChoose={onChoose}
    >
      <bdi>{whoseText(owner, contents, t)}</bdi>
    </PickChip>
  );
}

export const peopleChoices = (users: Users, t: Translator): Choice[] =>
  users.map(({ id, name, active }, index) => ({
    value: id,
    text: name,
    words: active ? <bdi>{name}</bdi> : <Inactive name={name} t={t} />,
    apart: index === 0,
  }));

function Inactive({ name, t }: { name: string; t: Translator }) {
  return (
    <>
      <bdi>{name}</bdi> <small class={styles['inactive']}>{t.text('filter.owner.inactive')}</small>
    </>
  );
}
