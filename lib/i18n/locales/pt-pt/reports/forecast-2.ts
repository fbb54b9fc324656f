import type { Translated } from '../../../message';
import type { forecastMore as english } from '../../en/reports/forecast-2';

/** Where European Portuguese differs from Brazilian. */
export const forecastMore: Partial<Translated<typeof english>> = {
  'loyalty.lapsing': 'A afastar-se',
  'win-reason.silence': 'Tempo incomum sem contacto',
  'win-reason.contacts': 'Mais de um contacto',
  'finding.win-probability': {
    one: '{k} de {n} negócio decidido foi ganho num ano: {share}.',
    many: '{k} de {n} de negócios decididos foram ganhos num ano: {share}.',
    other: '{k} de {n} negócios decididos foram ganhos num ano: {share}.',
  },
  'finding.win-probability.thin': {
    one: '{n} negócio foi decidido num ano. As chances são calculadas a partir de {least} num funil.',
    many: '{n} de negócios foram decididos num ano. As chances são calculadas a partir de {least} num funil.',
    other: '{n} negócios foram decididos num ano. As chances são calculadas a partir de {least} num funil.',
  },
  'caveat.cost-partial': {
    one: '{n} negócio tem itens sem custo conhecido, e a sua margem está alta demais',
    many: '{n} de negócios têm itens sem custo conhecido, e as suas margens estão altas demais',
    other: '{n} negócios têm itens sem custo conhecido, e as suas margens estão altas demais',
  },
};
