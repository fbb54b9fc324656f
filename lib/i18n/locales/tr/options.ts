import type { Translated } from '../../message';
import { options as english } from '../en/options';

export const options: Translated<typeof english> = { ...english };
