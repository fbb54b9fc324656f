import type { Translated } from '../../message';
import { panel as english } from '../en/panel';

export const panel: Translated<typeof english> = { ...english };
