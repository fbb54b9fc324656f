import type { Translated } from '../../message';
import { popup as english } from '../en/popup';

export const popup: Translated<typeof english> = { ...english };
