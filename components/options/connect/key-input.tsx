import { useSignal } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { useWords } from '@/components/controls/session-context';
import type { KeyConnectView } from '@/lib/state/key-connect-view';
import { Field, SelectField } from '../field';
import styles from './connect.module.css';
import { connectorWords } from './connector-words';

type KeyField = KeyConnectView['fields']['value'][number];

interface KeyInputProps {
  view: KeyConnectView;
  field: KeyField;
  connector: string;
  brand: string;
}

/** One thing to type or paste, with what it is, what one looks like, and what is wrong with it. */
export function KeyInput({ view, field, connector, brand }: KeyInputProps) {
  const t = useWords();
  const shown = useSignal(false);
  const { id, kind, isOptional, example, choices = [] } = field;
  const value = view.values.value[id] ?? '';
  const wrong = view.problems.value[id];
  const name = connectorWords(t, connector, id) || id;
  const problem =
    wrong === 'missing'
      ? t.text('connect.problem.missing')
      : wrong && t.text(`connect.problem.${kind}`, { brand });
  const hint = connectorWords(t, connector, `${id}.hint`);
  const words = {
    label: isOptional ? (
      <>
        {name} <span class={styles['optional']}>{t.text('connect.optional')}</span>
      </>
    ) : (
      name
    ),
    hint: (
      <>
        {hint}{' '}
        {example && (
          <span class={styles['example']}>
            {t.text('connect.example')} <bdi dir="ltr">{example}</bdi>
          </span>
        )}
      </>
    ),
    problem,
  };
  if (kind === 'choice') {
    return (
      <SelectField {...words} label={name} value={value} onChoose={(chosen) => view.type(id, chosen)}>
        {isOptional && <option value="">{t.text('connect.choice.unknown')}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {connectorWords(t, connector, `${id}.${choice}`) || choice}
          </option>
        ))}
      </SelectField>
    );
  }
  const isSecret = kind === 'secret';
  const attributes = {
    dir: 'ltr',
    name: `${connector}-${id}`,
    value,
    'aria-required': !isOptional,
    // A browser offers passwords of other pages wherever it is not told that this is a new one.
    autocomplete: isSecret ? 'new-password' : 'off',
    autocapitalize: 'off',
    spellcheck: false,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) =>
      view.type(id, event.currentTarget.value),
  } as const;
  return (
    <Field {...words}>
      {(given) => (
        <span class={`${styles['input']} ${wrong ? styles['wrong'] : ''}`}>
          {isSecret && !shown.value ? (
            <input {...given} {...attributes} type="password" />
          ) : (
            <input {...given} {...attributes} type="text" inputMode={kind === 'address' ? 'url' : 'text'} />
          )}
          {isSecret && (
            <span class={styles['reveal']}>
              <Button
                small
                kind="link"
                onClick={() => {
                  shown.value = !shown.value;
                }}
              >
                {t.text(shown.value ? 'connect.hide' : 'connect.show')}
                <span class="vh"> {name}</span>
              </Button>
            </span>
          )}
        </span>
      )}
    </Field>
  );
}
