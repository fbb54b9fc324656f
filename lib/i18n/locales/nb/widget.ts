import type { Translated } from '../../message';
import { widget as english } from '../en/widget';

export const widget: Translated<typeof english> = { ...english };
