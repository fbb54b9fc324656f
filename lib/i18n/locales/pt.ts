import type { Messages } from './en';
import { common } from './pt/common';
import { failures } from './pt/failures';
import { options } from './pt/options';
import { panel } from './pt/panel';
import { popup } from './pt/popup';
import { reports } from './pt/reports';
import { widget } from './pt/widget';

export const pt: Messages = {
  ...common,
  ...failures,
  ...options,
  ...panel,
  ...popup,
  ...reports,
  ...widget,
};
