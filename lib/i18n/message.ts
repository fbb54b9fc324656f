/** A sentence with `{slots}`; or one per plural form of `n`, where `#` is the number itself. */
export type Message =
  | string
  | (Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string });

/** The same words in another language: every key is there, a sentence is a sentence, a plural a plural. */
export type Translated<English> = {
  readonly [K in keyof English]: English[K] extends string ? string : Exclude<Message, string>;
};
