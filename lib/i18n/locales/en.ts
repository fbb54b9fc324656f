import type { Message, Translated } from '../message';
import { common } from './en/common';
import { failures } from './en/failures';
import { options } from './en/options';
import { panel } from './en/panel';
import { popup } from './en/popup';
import { reports } from './en/reports';
import { widget } from './en/widget';

/** English is the source: its keys are the type that every other locale must satisfy. */
export const en = {
  ...common,
  ...failures,
  ...options,
  ...panel,
  ...popup,
  ...reports,
  ...widget,
} as const satisfies Readonly<Record<string, Message>>;

export type MessageKey = keyof typeof en;
export type Messages = Translated<typeof en>;
