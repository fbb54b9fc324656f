import type { Messages } from './en';
import { common } from './pl/common';
import { failures } from './pl/failures';
import { options } from './pl/options';
import { panel } from './pl/panel';
import { popup } from './pl/popup';
import { reports } from './pl/reports';
import { widget } from './pl/widget';

export const pl: Messages = {
  ...common,
  ...failures,
  ...options,
  ...panel,
  ...popup,
  ...reports,
  ...widget,
};
