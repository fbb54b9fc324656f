import { Chip } from '@/components/controls/chip';
import { useSession, useWords } from '@/components/controls/session-context';
import type { Account } from '@/lib/model/account';

/** Which account is shown, where there are several; another is one click away. */
export function AccountChip() {
  const session = useSession();
  const t = useWords();
  const accounts = session.accounts.value;
  const account = session.account.value;
  if (!account || accounts.length < 2) return null;
  return (
    <Chip
      name={t.text('head.account')}
      choices={accounts.map((one) => ({ value: one.id, words: <bdi>{nameOf(one)}</bdi> }))}
      value={account.id}
      onChoose={(id) => void session.choose(id)}
    >
      <bdi>{account.organisationName || account.brand}</bdi>
    </Chip>
  );
}

/** Two sign-ins to one company are told apart by who is signed in. */
const nameOf = ({ organisationName, brand, userName, login }: Account): string =>
  [organisationName || brand, userName || login].filter(Boolean).join(' · ');
