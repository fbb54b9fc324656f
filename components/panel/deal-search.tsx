import { useRef } from 'preact/hooks';
import { useWords } from '@/components/controls/session-context';
import type { DealBeside } from '@/lib/state/deal-beside';
import styles from './deal-screen.module.css';
import { SearchField } from './search-field';

/** Any deal of the account by parts of its name or its customer's; arrows go through what was found. */
export function DealSearch({ model }: { model: DealBeside }) {
  const t = useWords();
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const found = model.found.value;
  const typed = model.text.value.trim();
  const step = (by: 1 | -1): boolean => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement) + by;
    (at < 0 ? field.current : buttons[Math.min(at, buttons.length - 1)])?.focus();
    return buttons.length > 0;
  };
  return (
    <search>
      <SearchField
        label={t.text('deal.search')}
        value={model.text.value}
        inputRef={field}
        onInput={(value) => model.search(value)}
        onKey={(key) => {
          if (key === 'ArrowDown') return step(1);
          const [first] = found ?? [];
          if (key !== 'Enter' || !first) return false;
          model.choose(first.id);
          return true;
        }}
      />
      <p role="status" class={found?.length === 0 && typed.length > 1 ? undefined : 'vh'}>
        {found === null || typed.length < 2
          ? ''
          : found.length === 0
            ? t.text('deal.search.none')
            : t.text('deal.search.found', { n: found.length })}
      </p>
      {found && found.length > 0 && (
        <ul
          ref={list}
          class={styles['found']}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
            event.preventDefault();
            step(event.key === 'ArrowDown' ? 1 : -1);
          }}
        >
          {found.map(({ id, name, detail }) => (
            <li key={id}>
              <button type="button" onClick={() => model.choose(id)}>
                <bdi>{name}</bdi>
                {detail !== null && (
                  <span>
                    <bdi>{detail}</bdi>
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
