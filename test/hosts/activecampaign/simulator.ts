import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, on, type Route } from '../toolkit/host-server';
import type { Simulator, StartSimulator } from '../toolkit/simulator';
import { pages } from './pages';
import {
  dealRow,
  emailRow,
  historyRows,
  local,
  noteRow,
  number,
  outcomeTitles,
  stageNumber,
  taskRow,
  taskTypes,
} from './rendering';

const token = 'ab12cd34';

/** A list with its paging: `limit` 20 by default and 100 at most, `offset`, `meta.total` as text. */
function list(asked: Asked, name: string, rows: readonly object[], beside: object = {}, most = 100): Answer {
  const limit = Math.min(Number(asked.query.get('limit') ?? 20), most);
  const offset = Number(asked.query.get('offset') ?? 0);
  return {
    headers: { 'RateLimit-Limit': '5', 'RateLimit-Remaining': '4', 'RateLimit-Reset': '1' },
    body: { ...beside, [name]: rows.slice(offset, offset + limit), meta: { total: String(rows.length) } },
  };
}

/** Rows changed on or after a date, in the account's own zone. */
const updatedAfter = <T>(
  asked: Asked,
  rows: readonly T[],
  at: (row: T) => string | null | undefined,
): T[] => {
  const date = asked.query.get('filters[updated_after]');
  return rows.filter((row) => date === null || local(at(row) ?? '1970-01-01T00:00:00Z').slice(0, 10) >= date);
};

function routes(company: Company, most: number): Route[] {
  const api = (
    path: string,
    answer: (asked: Asked, params: Readonly<Record<string, string>>) => Answer | undefined,
  ): Route =>
    on('GET', `/api/3/${path}`, (asked, params) =>
      asked.headers['api-token'] === token
        ? answer(asked, params)
        : { status: 403, body: { message: 'The request could not be authenticated' } },
    );
  const simple = (path: string, rows: () => readonly object[], beside: () => object = () => ({})): Route =>
    api(path, (asked) => list(asked, path, rows(), beside(), most));
  const companies = () => company.customers.filter(({ kind }) => kind === 'company');
  const contacts = () => company.customers.filter(({ kind }) => kind === 'contact');
  const userRow = ({ id, name, email }: Company['users'][number]): object => {
    const [firstName, ...rest] = name.split(' ');
    const links = { userGroup: `https://acme.api-us1.com/api/3/users/${number(id)}/userGroup` };
    return {
      username: email,
      firstName,
      lastName: rest.join(' '),
      email,
      phone: '',
      signature: null,
      links,
      id: number(id),
    };
  };
  const stageRows = (): object[] =>
    company.stages
      .filter(({ kind }) => kind === 'open')
      .map(({ id, pipelineId, name, position }) => ({
        group: number(pipelineId),
        id: stageNumber(id),
        order: String(position + 1),
        title: name,
        color: '32B0FC',
      }));
  /** The company of every other contact is an association, of the others in the contact itself. */
  const isLinked = ({ id }: { readonly id: string }): boolean => Number(number(id)) % 2 === 0;
  return [
    api('users/me', () => ({ body: { user: userRow(company.users[0] as Company['users'][number]) } })),
    simple('users', () => company.users.map(userRow)),
    api('users/:id/userGroup', (_asked, { id }) => {
      const user = company.users.find((one) => number(one.id) === id);
      const group = number(user?.teamIds?.[0]);
      return user && { body: { userGroup: { userid: id, groupid: group, id, user: id, group } } };
    }),
    simple('groups', () =>
      company.teams.map(({ id, name }) => ({ title: name, descript: null, id: number(id) })),
    ),
    simple(
      'dealGroups',
      () =>
        company.pipelines.map(({ id, name }) => ({
          allgroups: '1',
          currency: company.currency.toLowerCase(),
          id: number(id),
          stages: company.stages
            .filter((one) => one.pipelineId === id && one.kind === 'open')
            .map((one) => stageNumber(one.id)),
          title: name,
        })),
      () => ({ dealStages: stageRows() }),
    ),
    simple('dealStages', stageRows),
    simple('dealTasktypes', () => taskTypes.map((title, at) => ({ id: String(at + 1), status: '0', title }))),
    simple('taskOutcomes', () =>
      outcomeTitles.map(([, title], at) => ({
        title,
        sentiment: 'NEUTRAL',
        disabled: '0',
        id: String(at + 1),
      })),
    ),
    api('dealCustomFieldMeta', () => ({ body: { dealCustomFieldMeta: fieldRows(company) } })),
    api('dealCustomFieldData', (asked) => {
      const deal = asked.query.get('filters[dealId]');
      const rows = company.deals
        .filter(({ id }) => deal === null || number(id) === deal)
        .flatMap((one) => valueRows(company, one));
      const { body } = list(asked, 'dealCustomFieldData', rows, {}, most);
      return {
        body: { dealCustomFieldData: (body as { dealCustomFieldData: object[] }).dealCustomFieldData },
      };
    }),
    api('contacts', (asked) => {
      const ids = asked.query.getAll('ids[]');
      const found = updatedAfter(asked, contacts(), ({ createdAt }) => createdAt)
        .filter(({ id }) => ids.length === 0 || ids.includes(number(id)))
        .sort((a, b) => Number(number(a.id)) - Number(number(b.id)));
      if (asked.query.get('orders[id]') === 'DESC') found.reverse();
      const rows = found.map((one) => ({
        cdate: local(one.createdAt ?? ''),
        email: one.email ?? '',
        phone: one.phone ?? '',
        firstName: one.name.split(' ')[0],
        lastName: one.name.split(' ')[1],
        orgid: isLinked(one) ? '0' : number(one.parentId),
        bounced_date: '0000-00-00',
        deleted: '0',
        udate: local(one.createdAt ?? ''),
        deleted_at: '0000-00-00 00:00:00',
        id: number(one.id),
        organization: isLinked(one) || !one.parentId ? null : number(one.parentId),
      }));
      return list(asked, 'contacts', rows, { scoreValues: [] }, most);
    }),
    simple('accounts', () =>
      companies().map(({ id, name, createdAt }) => ({
        name,
        accountUrl: null,
        createdTimestamp: local(createdAt ?? ''),
        updatedTimestamp: local(createdAt ?? ''),
        id: number(id),
      })),
    ),
    simple('accountContacts', () =>
      contacts()
        .filter((one) => isLinked(one) && one.parentId)
        .map(({ id, parentId, createdAt }) => ({
          account: number(parentId),
          contact: number(id),
          jobTitle: 'Buyer',
          createdTimestamp: local(createdAt ?? ''),
          updatedTimestamp: local(createdAt ?? ''),
          id: number(id),
        })),
    ),
    api('deals', (asked) => {
      const found = updatedAfter(asked, company.deals, ({ updatedAt }) => updatedAt);
      const sign = asked.query.get('orders[cdate]') === 'DESC' ? -1 : 1;
      found.sort((a, b) => sign * (a.createdAt < b.createdAt ? -1 : 1));
      return list(
        asked,
        'deals',
        found.map((deal) => dealRow(company, deal)),
        {},
        most,
      );
    }),
    api('deals/:id', (_asked, { id }) => {
      const deal = company.deals.find((one) => number(one.id) === id);
      if (!deal) return { status: 404, body: { message: `No Result found for Deal with id ${id}` } };
      return { body: { deal: dealRow(company, deal) } };
    }),
    api('dealActivities', (asked) => {
      const of = company.deals.filter(({ id }) => number(id) === asked.query.get('deal'));
      return list(
        asked,
        'dealActivities',
        of.flatMap(({ id }) => historyRows(company, id)),
        {},
        most,
      );
    }),
    api('dealTasks', (asked) => ({
      ...list(asked, 'dealTasks', ofKinds('call', 'meeting', 'task').map(taskRow), {}, most),
      status: 201, // As documented.
    })),
    simple('notes', () => ofKinds('note').map(noteRow)),
    simple('emailActivities', () => ofKinds('email').map(emailRow)),
    ...pages(company),
  ];

  function ofKinds(...kinds: readonly string[]): Company['activities'] {
    return company.activities.filter(({ kind }) => kinds.includes(kind));
  }
}

const fieldRows = (company: Company): object[] => [
  {
    id: '1',
    fieldLabel: 'Forecasted Close Date',
    fieldType: 'date',
    fieldOptions: null,
    personalization: 'DEAL_FORECASTED_CLOSE_DATE',
  },
  {
    id: '2',
    fieldLabel: 'Lost reason',
    fieldType: 'dropdown',
    fieldOptions: company.lossReasons.map(({ name }) => name),
    personalization: '',
  },
];

function valueRows(
  company: Company,
  { id, expectedCloseDate, lossReasonId }: Company['deals'][number],
): object[] {
  const reason = company.lossReasons.find((one) => one.id === lossReasonId)?.name;
  const row = (field: number, fieldValue: string): object => ({
    id: `${number(id)}${field}`,
    dealCustomFieldMetumId: field,
    dealId: Number(number(id)),
    customFieldId: field,
    createdTimestamp: '2026-01-06 02:26:07',
    updatedTimestamp: '2026-01-06 02:26:07',
    fieldValue,
  });
  return [...(expectedCloseDate ? [row(1, expectedCloseDate)] : []), ...(reason ? [row(2, reason)] : [])];
}

/** `most` is what a list gives at once. */
export async function startWith(company: Company, most: number): Promise<Simulator> {
  const server = new HostServer(routes(company, most));
  await server.start();
  return {
    id: 'activecampaign',
    server,
    company,
    base: server.url,
    headers: { 'Api-Token': token },
    idOf(entity, id) {
      if (entity === 'stages') {
        const [, pipeline = '', end] = /^p(\d+)-(won|lost)$/.exec(id) ?? [];
        return end ? `${pipeline}:${end}` : stageNumber(id);
      }
      if (entity === 'transitions') return id.slice(1);
      if (entity === 'customers') {
        const kind = company.customers.find((one) => one.id === id)?.kind;
        return `${kind === 'company' ? 'account' : 'contact'}:${number(id)}`;
      }
      if (entity !== 'activities') return number(id);
      const kind = company.activities.find((one) => one.id === id)?.kind ?? '';
      return `${kind === 'note' || kind === 'email' ? kind : 'task'}:${number(id)}`;
    },
    close: () => server.close(),
  };
}

/** ActiveCampaign's API version 3. Source: https://developers.activecampaign.com/reference/overview */
export const start: StartSimulator = (company) => startWith(company, 100);
