import type { ReportOption } from '@/lib/model/result';
import type { Scope } from '@/lib/model/scope';
import type { Keys } from '@/lib/table/keys';

/**
 * What a report lets its reader choose besides period and filters. The first choice is the default; a switch is off; a
 * `text` is whatever the report reads out of it, and is not offered as a control.
 */
export type OptionSpec = { readonly id: string } & (
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly choices: readonly [string, ...string[]] }
  | { readonly kind: 'person' }
  | { readonly kind: 'text' }
);

/** The value of each option by its id: on or off, one of the choices, a text, or the key of a person (−1 is nobody). */
export type OptionValues<O extends readonly OptionSpec[]> = {
  readonly [S in O[number] as S['id']]: S extends { readonly kind: 'choice' }
    ? S['choices'][number]
    : S extends { readonly kind: 'switch' }
      ? boolean
      : S extends { readonly kind: 'text' }
        ? string
        : number;
};

/**
 * The options as a scope sets them.
 *
 * Rules: what is not set, or does not fit, has its default, so that a saved view outlives a change of the options.
 */
export function optionsIn(
  specs: readonly OptionSpec[],
  chosen: Scope['options'],
  people: Keys,
): readonly ReportOption[] {
  return specs.flatMap((spec): ReportOption[] => {
    const given = chosenOf(chosen, spec.id);
    const text = typeof given === 'string' ? given : '';
    switch (spec.kind) {
      case 'switch':
        return [{ id: spec.id, kind: 'switch', value: given === true }];
      case 'choice':
        return [{ ...spec, value: spec.choices.includes(text) ? text : spec.choices[0] }];
      case 'person':
        return [{ id: spec.id, kind: 'person', value: people.isKnown(people.find(text)) ? text : null }];
      default:
        return [];
    }
  });
}

/** Those that change something here: somebody can only be set beside one person, and not beside themselves. */
export function offeredOptions(
  options: readonly ReportOption[],
  { userIds = [] }: Scope['filters'],
): readonly ReportOption[] {
  const [beside] = userIds;
  const single = userIds.length === 1 && beside != null;
  return options.flatMap((option): ReportOption[] => {
    if (option.kind !== 'person') return [option];
    return single ? [{ ...option, beside }] : [];
  });
}

/** The same for `compute`, by id, texts as they were given. */
export function optionValues<O extends readonly OptionSpec[]>(
  specs: readonly OptionSpec[],
  options: readonly ReportOption[],
  chosen: Scope['options'],
  people: Keys,
): OptionValues<O> {
  const texts = specs
    .filter(({ kind }) => kind === 'text')
    .map(({ id }) => {
      const given = chosenOf(chosen, id);
      return [id, typeof given === 'string' ? given : ''];
    });
  const others = options.map((option) => [
    option.id,
    option.kind === 'person' ? (option.value === null ? -1 : people.find(option.value)) : option.value,
  ]);
  return Object.fromEntries([...texts, ...others]) as OptionValues<O>;
}

const chosenOf = (chosen: Scope['options'], id: string): string | boolean | undefined =>
  chosen && Object.hasOwn(chosen, id) ? chosen[id] : undefined;
