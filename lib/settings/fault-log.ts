import * as z from 'zod/mini';
import { setting } from './setting';

const fault = z.object({
  atMs: z.number(),
  /** The context it happened in, such as `options`. */
  where: z.string().check(z.maxLength(40)),
  what: z.string().check(z.maxLength(200)),
});
export type Fault = z.infer<typeof fault>;

/** The last faults of this browser, oldest first. */
export const faultLog = setting('faults', z.array(fault), []);
