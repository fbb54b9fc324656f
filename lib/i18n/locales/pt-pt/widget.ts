import type { Translated } from '../../message';
import type { widget as english } from '../en/widget';

/** Where European Portuguese differs from Brazilian. */
export const widget: Partial<Translated<typeof english>> = {
  'widget.undo': 'Anular',
  'widget.chance.thin': {
    one: 'Não calculada: # negócio encerrado num ano, são precisos {least}.',
    many: 'Não calculada: # de negócios encerrados num ano, são precisos {least}.',
    other: 'Não calculada: # negócios encerrados num ano, são precisos {least}.',
  },
  'widget.reason.silence': 'Muito tempo sem contacto',
  'widget.reason.no-next-step': 'Nenhum próximo passo planeado',
  'widget.reason.contacts': 'Vários contactos envolvidos',
  'widget.hours.here': '{time}, o seu fuso',
  'widget.hours.none': 'Nenhuma chamada feita num ano.',
  'widget.gap.no-contact': 'Pessoa de contacto',
  'widget.customer.cases': 'Pedidos abertos',
  'widget.similar.side': { one: 'de # num ano', many: 'de # num ano', other: 'de # num ano' },
  'widget.similar.none': 'Nenhum outro negócio deste funil foi ganho num ano.',
};
