import type { Messages } from './en';
import { common } from './fa/common';
import { failures } from './fa/failures';
import { options } from './fa/options';
import { panel } from './fa/panel';
import { popup } from './fa/popup';
import { reports } from './fa/reports';
import { widget } from './fa/widget';

export const fa: Messages = {
  ...common,
  ...failures,
  ...options,
  ...panel,
  ...popup,
  ...reports,
  ...widget,
};
