import * as z from 'zod/mini';
import { id } from '../fields';

/** A field that is absent or `null` is *unknown*; `0`, `""` and `false` are known values. */
export const maybe = <T extends z.core.$ZodType>(schema: T) => z.nullish(schema);
export const ids = z.array(id);
export const anyMap = z.record(z.string(), z.unknown());
