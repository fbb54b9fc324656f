import type { Translated } from '../../../message';
import type { reasonReports as english } from '../../en/reports/reasons';

/** Where European Portuguese differs from Brazilian. */
export const reasonReports: Partial<Translated<typeof english>> = {
  'caveat.filter-ignored': {
    one: '{n} filtro não se aplica a parte destes registos e não os retira',
    many: '{n} filtros não se aplicam a parte destes registos e não os retiram',
    other: '{n} filtros não se aplicam a parte destes registos e não os retiram',
  },
  'reason.no-teams': 'Este CRM não envia equipas. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-teamMemberships':
    'Este CRM não envia participações em equipas. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-sources': 'Este CRM não envia origens. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-pipelines': 'Este CRM não envia funis. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-stages': 'Este CRM não envia etapas. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-customers':
    'Este CRM não envia clientes. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-products':
    'Este CRM não envia produtos. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-transitions':
    'Este CRM não envia mudanças de etapa. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-fieldChanges':
    'Este CRM não envia alterações de campos. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-lineItems':
    'Este CRM não envia itens de negócio. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-proposals':
    'Este CRM não envia propostas. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-leads': 'Este CRM não envia leads. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-campaigns':
    'Este CRM não envia campanhas. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-campaignEvents':
    'Este CRM não envia respostas de campanha. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-webDays':
    'Este CRM não envia estatísticas do site. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-listDays':
    'Este CRM não envia dados da lista de e-mails. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-cases':
    'Este CRM não envia pedidos de suporte. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-surveys':
    'Este CRM não envia respostas de pesquisa. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-subscriptions':
    'Este CRM não envia assinaturas. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-renewals':
    'Este CRM não envia renovações. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-costs': 'Este CRM não envia custos. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
  'reason.no-usageDays':
    'Este CRM não envia acessos. Importe-os de um ficheiro ou ligue um CRM que os tenha.',
};
