import * as z from 'zod/mini';
import { hostId } from '../kit/rows';
import { text } from './wire';

/** Something that happened to a record. Source: espocrm/espocrm `Resources/metadata/entityDefs/Note.json`. */
export const note = z.object({
  id: hostId,
  type: text,
  /** Ascending over all notes. */
  number: z.nullish(z.number()),
  parentId: text,
  parentType: text,
  createdAt: text,
  createdById: text,
  data: z.unknown(),
});
export type Note = z.infer<typeof note>;
