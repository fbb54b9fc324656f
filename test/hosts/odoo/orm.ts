/** A record as the database has it: a reference is an id or `false`, a list of them ids. */
export type Row = { readonly id: number } & { readonly [field: string]: unknown };
export type Tables = ReadonlyMap<string, readonly Row[]>;
export type Context = { readonly active_test?: boolean; readonly lang?: string };

export class OdooError extends Error {
  readonly className: string;
  constructor(className: string, message: string) {
    super(message);
    this.className = className;
  }
}

/** Fields that refer to other models. */
export const relations: Readonly<Record<string, string>> = {
  stage_id: 'crm.stage',
  team_id: 'crm.team',
  user_id: 'res.users',
  create_uid: 'res.users',
  partner_id: 'res.partner',
  parent_id: 'res.partner',
  author_id: 'res.partner',
  company_currency: 'res.currency',
  currency_id: 'res.currency',
  lost_reason_id: 'crm.lost.reason',
  source_id: 'utm.source',
  country_id: 'res.country',
  product_id: 'product.product',
  categ_id: 'product.category',
  order_id: 'sale.order',
  opportunity_id: 'crm.lead',
  activity_type_id: 'mail.activity.type',
  mail_activity_type_id: 'mail.activity.type',
  subtype_id: 'mail.message.subtype',
  mail_message_id: 'mail.message',
  field_id: 'ir.model.fields',
};

/** A domain in prefix notation, as Odoo reads it: terms stand side by side for AND. */
function matches(row: Row, domain: readonly unknown[], tables: Tables): boolean {
  const terms = [...domain];
  const next = (): boolean => {
    const term = terms.shift();
    if (term === '|' || term === '&') {
      const [a, b] = [next(), next()];
      return term === '|' ? a || b : a && b;
    }
    if (term === '!') return !next();
    if (!Array.isArray(term)) throw new OdooError('builtins.ValueError', 'Invalid domain term');
    return leaf(row, term as [string, string, unknown], tables);
  };
  let all = true;
  while (terms.length > 0) all = next() && all;
  return all;
}

function leaf(row: Row, [path, operator, wanted]: [string, string, unknown], tables: Tables): boolean {
  const [field = '', ...more] = path.split('.');
  if (!(field in row)) throw new OdooError('builtins.ValueError', `Invalid field '${field}'`);
  // The column has microseconds that are never shown.
  let value = field === 'write_date' ? `${String(row[field])}.500000` : row[field];
  if (more.length > 0) {
    const target = tables.get(relations[field] ?? '')?.find(({ id }) => id === value);
    value = target?.[more.join('.')] ?? false;
  }
  const list = Array.isArray(value) ? value : undefined;
  switch (operator) {
    case '=':
      return list ? (wanted === false ? list.length === 0 : list.includes(wanted)) : value === wanted;
    case '!=':
      return list ? (wanted === false ? list.length > 0 : !list.includes(wanted)) : value !== wanted;
    case 'in':
      return (wanted as unknown[]).includes(value);
    case 'not in':
      return !(wanted as unknown[]).includes(value);
    case '>':
      return value !== false && (value as number) > (wanted as number);
    case '<':
      return value !== false && (value as number) < (wanted as number);
    case '>=':
      return value !== false && (value as number) >= (wanted as number);
    case '<=':
      return value !== false && (value as number) <= (wanted as number);
    default:
      throw new OdooError('builtins.ValueError', `Invalid operator ${operator}`);
  }
}

export function tableOf(tables: Tables, model: string): readonly Row[] {
  const found = tables.get(model);
  if (!found) throw new OdooError('builtins.KeyError', `'${model}'`);
  return found;
}

export interface Search {
  readonly domain?: readonly unknown[];
  readonly limit?: number;
  readonly offset?: number;
  readonly order?: string;
}

export function search(
  tables: Tables,
  model: string,
  { domain = [], limit, offset = 0, order = 'id' }: Search,
  { active_test: activeOnly = true }: Context,
): Row[] {
  const namesActive = domain.some((term) => Array.isArray(term) && term[0] === 'active');
  const found = tableOf(tables, model).filter(
    (row) => (!activeOnly || namesActive || row['active'] !== false) && matches(row, domain, tables),
  );
  const keys = order.split(',').map((part) => part.trim().split(/\s+/));
  for (const [name = ''] of keys) {
    if (found[0] && !(name in found[0]))
      throw new OdooError('builtins.ValueError', `Invalid field '${name}'`);
  }
  found.sort((a, b) => {
    for (const [name = '', way = 'asc'] of keys) {
      const [left, right] = [a[name] as number, b[name] as number];
      if (left !== right) return (left < right ? -1 : 1) * (way.toLowerCase() === 'desc' ? -1 : 1);
    }
    return 0;
  });
  return found.slice(offset, limit === undefined ? undefined : offset + limit);
}

/** As `search_read` shows a record. */
export function shown(tables: Tables, row: Row, fields: readonly string[], model: string): Row {
  const made: Record<string, unknown> = { id: row.id };
  for (const field of fields) {
    if (!(field in row))
      throw new OdooError('builtins.ValueError', `Invalid field '${field}' on model '${model}'`);
    const value = row[field];
    const target = relations[field];
    made[field] =
      target && typeof value === 'number'
        ? [value, nameOf(tables.get(target)?.find(({ id }) => id === value))]
        : value;
  }
  return made as Row;
}

const nameOf = (row: Row | undefined): unknown => row?.['display_name'] ?? row?.['name'] ?? false;
