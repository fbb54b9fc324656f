import type { Translated } from '../../../message';
import type { customReports as english } from '../../en/reports/custom';

/** Where European Portuguese differs from Brazilian. */
export const customReports: Partial<Translated<typeof english>> = {
  'why.custom-report.formula':
    'Cada medida conta os próprios registos pela própria data; valores são convertidos e arredondados registo a registo; os totais abrangem todos os grupos, inclusive o dos registos sem grupo.',
};
