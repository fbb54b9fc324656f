import type { Translated } from '../../message';
import { common as english } from '../en/common';

export const common: Translated<typeof english> = { ...english };
