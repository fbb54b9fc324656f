import type { Translated } from '../../message';
import type { alerts as english } from '../en/alerts';

/** Where European Portuguese differs from Brazilian. */
export const alerts: Partial<Translated<typeof english>> = {
  'caveat.colleagues-averages': 'Os colegas aparecem em conjunto, sem nomes (definição deste navegador)',
  'caveat.colleagues-nothing': 'Só contam os seus próprios registos (definição deste navegador)',
  'alerts.lead':
    'Como estão as suas metas, sem abrir nada. Desligado até o escolher, e nunca duas vezes pela mesma coisa.',
  'alerts.badge.why':
    'A sua meta ou, sem ela, a da empresa. Um ponto de exclamação indica que a sincronização precisa de si.',
  'alerts.badge.sync': 'A sincronização com {crm} precisa de si',
  'alerts.gone': 'Já não está no CRM',
};
