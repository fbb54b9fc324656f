import * as z from 'zod/mini';
import { activity, activityKind } from './entities/activity';
import { lead } from './entities/customer';
import { source, stageKind } from './entities/pipeline';

/**
 * What the user says about the words of their CRM, where they know better than our guess. Only what they changed; the rest
 * is as the connector read it.
 */
export const hostChoices = z.object({
  /** The field of deals that holds why one was lost: a key of `Deal.custom`; `null` for none, absent for the likely one. */
  reasonField: z.optional(z.nullable(z.string())),
  /** By stage id. */
  stageKinds: z.record(z.string(), stageKind),
  /** By the label of a lead's status. */
  leadStatuses: z.record(z.string(), lead.shape.statusKind),
  /** By the host's name of a type of activity (`Activity.type`). */
  activityKinds: z.record(z.string(), activityKind),
  /** By kind of activity and label of its outcome: `call Reached`. */
  outcomes: z.record(z.string(), activity.shape.outcomeKind),
  /** By source id. */
  channels: z.record(z.string(), source.shape.channel),
});
export type HostChoices = z.infer<typeof hostChoices>;

export const noChoices: HostChoices = {
  stageKinds: {},
  leadStatuses: {},
  activityKinds: {},
  outcomes: {},
  channels: {},
};

/** The key of an outcome among `HostChoices.outcomes`. */
export const outcomeKey = (kind: string, outcome: string): string => `${kind} ${outcome}`;
