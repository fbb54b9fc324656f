import type { Messages } from '../en';

/** Where European Portuguese differs from Brazilian. */
export const reportCaveats: Partial<Messages> = {
  'caveat.goals-derived': {
    one: '{n} meta de equipa é a soma das metas dos membros',
    many: '{n} de metas de equipa são somas das metas dos membros',
    other: '{n} metas de equipa são somas das metas dos membros',
  },
};
