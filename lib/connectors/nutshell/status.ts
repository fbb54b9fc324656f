import { terminalId } from '../kit/terminal-stages';

type Kind = 'open' | 'won' | 'lost' | 'unqualified';

/**
 * What a status means. The REST API has words, the older one numbers (0 open, 1 pending, 10 won, 11 lost, 12 cancelled); a
 * pending lead still stands in its stage.
 *
 * Source: https://developers.nutshell.com/reference, leads; https://github.com/nutshellcrm/nutshell-api-php
 */
const kinds: Readonly<Record<string, Kind>> = {
  won: 'won',
  '10': 'won',
  lost: 'lost',
  '11': 'lost',
  cancelled: 'unqualified',
  canceled: 'unqualified',
  '12': 'unqualified',
};

export const kindOf = (status: string | number | null | undefined): Kind =>
  kinds[String(status ?? '').toLowerCase()] ?? 'open';

/** Where a lead stands: its stage, or the end of its pipeline. */
export function standing(
  pipelineId: string,
  stageId: string,
  status: string | number | null | undefined,
): { readonly kind: Kind; readonly stageId: string } {
  const kind = kindOf(status);
  return { kind, stageId: kind === 'open' ? stageId : terminalId(pipelineId, kind) };
}
