import type { Translated } from '../../message';
import type { deal as english } from '../en/deal';

/** Where European Portuguese differs from Brazilian. */
export const deal: Partial<Translated<typeof english>> = {
  'deal.stranger.title': 'Este login do {brand} não está ligado',
  'deal.stranger.why': 'Entre lá ou ligue pelo botão do Dealscope na barra de ferramentas.',
};
