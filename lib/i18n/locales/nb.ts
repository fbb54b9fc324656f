import type { Messages } from './en';
import { common } from './nb/common';
import { failures } from './nb/failures';
import { options } from './nb/options';
import { panel } from './nb/panel';
import { popup } from './nb/popup';
import { reports } from './nb/reports';
import { widget } from './nb/widget';

export const nb: Messages = {
  ...common,
  ...failures,
  ...options,
  ...panel,
  ...popup,
  ...reports,
  ...widget,
};
