import type { ReportOption } from '@/lib/model/result';
import type { Scope } from '@/lib/model/scope';
import type { Keys } from '@/lib/table/keys';

/** What a report lets its reader choose besides period and filters. The first choice is the default; a switch is off. */
export type OptionSpec = { readonly id: string } & (
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly choices: readonly [string, ...string[]] }
  | { readonly kind: 'person' }
);

/** The value of each option by its id: on or off, one of the choices, or the key of a person (−1 is nobody). */
export type OptionValues<O extends readonly OptionSpec[]> = {
  readonly [S in O[number] as S['id']]: S extends { readonly kind: 'choice' }
    ? S['choices'][number]
    : S extends { readonly kind: 'switch' }
      ? boolean
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
  return specs.map((spec): ReportOption => {
    const given = chosen && Object.hasOwn(chosen, spec.id) ? chosen[spec.id] : undefined;
    const text = typeof given === 'string' ? given : '';
    switch (spec.kind) {
      case 'switch':
        return { id: spec.id, kind: 'switch', value: given === true };
      case 'choice':
        return { ...spec, value: spec.choices.includes(text) ? text : spec.choices[0] };
      default:
        return { id: spec.id, kind: 'person', value: people.isKnown(people.find(text)) ? text : null };
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

/** The same for `compute`, by id. */
export const optionValues = <O extends readonly OptionSpec[]>(
  options: readonly ReportOption[],
  people: Keys,
): OptionValues<O> =>
  Object.fromEntries(
    options.map((option) => [
      option.id,
      option.kind === 'person' ? (option.value === null ? -1 : people.find(option.value)) : option.value,
    ]),
  ) as OptionValues<O>;
