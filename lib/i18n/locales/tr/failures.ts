import type { Translated } from '../../message';
import { failures as english } from '../en/failures';

export const failures: Translated<typeof english> = { ...english };
