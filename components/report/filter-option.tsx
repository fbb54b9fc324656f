import { type Choice, SwitchChip } from '@/components/controls/chip';
import { useWords } from '@/components/controls/session-context';
import type { ReportOption } from '@/lib/model/result';
import { defaultOf } from '@/lib/state/report-view';
import { PickChip } from './filter-pick';
import { peopleChoices, type Users } from './filter-whose';
import { words } from './words';

interface OptionChipProps {
  option: ReportOption;
  value: ReportOption['value'];
  users: Users;
  onChoose: (value: ReportOption['value']) => void;
}

/** One of a report's own options. */
export function OptionChip({ option, value, users, onChoose }: OptionChipProps) {
  const t = useWords();
  const title = words(t, [`option.${option.id}`]);
  if (option.kind === 'switch') {
    return (
      <SwitchChip on={value === true} onSwitch={onChoose}>
        {title}
      </SwitchChip>
    );
  }
  const choice = (chosen: string, keys: readonly string[]): Choice => {
    const text = words(t, keys);
    return { value: chosen, text, words: text };
  };
  const choices: readonly Choice[] =
    option.kind === 'choice'
      ? option.choices.map((one) => choice(one, [`option.${option.id}.${one}`]))
      : [
          choice(nobody, [`option.${option.id}.none`, 'option.none']),
          ...peopleChoices(
            users.filter(({ id }) => id !== option.beside),
            t,
          ),
        ];
  const now = value === null ? nobody : String(value);
  return (
    <PickChip
      name={title}
      named
      search={t.text('filter.owner.search')}
      choices={choices}
      value={now}
      differs={value !== defaultOf(option)}
      onClear={() => onChoose(defaultOf(option))}
      onChoose={(chosen) => onChoose(chosen === nobody ? null : chosen)}
    >
      {choices.find((one) => one.value === now)?.words}
    </PickChip>
  );
}

/** No person has an empty id. */
const nobody = '';
