import type { Messages } from './en';
import { common } from './tr/common';
import { failures } from './tr/failures';
import { options } from './tr/options';
import { panel } from './tr/panel';
import { popup } from './tr/popup';
import { reports } from './tr/reports';
import { widget } from './tr/widget';

export const tr: Messages = {
  ...common,
  ...failures,
  ...options,
  ...panel,
  ...popup,
  ...reports,
  ...widget,
};
