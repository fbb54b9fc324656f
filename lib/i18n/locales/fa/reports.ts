import type { Translated } from '../../message';
import { reports as english } from '../en/reports';

export const reports: Translated<typeof english> = { ...english };
