/*
 * Answers by path. `events` and `accounts` have the structure of recorded answers (values changed), see
 * https://github.com/amp-labs/connectors providers/nutshell/test; lead, contact, activity and note are what the events
 * carried along; the others are the examples of the published definition, https://app.nutshell.com/swagger.json, as lists
 * without a name where it has them so.
 */
const meta = { instanceId: '379104', siteId: 'abc' };
const address = {
  isPrimary: true,
  name: 'address',
  value: {
    location: { longitude: -83.7, latitude: 42.2 },
    city: 'Ann Arbor',
    state: 'MI',
    country: 'US',
    timezone: null,
  },
};
const time = {
  absoluteLocalizedString: 'August 27, 2025',
  timestamp: 1_756_322_819,
  value: 'August 27, 2025',
};

const account = {
  id: '3-accounts',
  type: 'accounts',
  name: 'A company',
  description: 'Some words',
  emails: [{ isPrimary: true, name: 'email', value: 'office@example.com' }],
  addresses: [address],
  phones: [],
  urls: [{ isPrimary: true, name: 'url', value: '@company' }],
  revenue: null,
  employeeCount: null,
  htmlUrlPath: '/company/3-a-company',
  links: { creator: null, owner: null, territory: null, tags: [], contacts: ['3-contacts'], industry: null },
};
const contact = {
  id: '3-contacts',
  type: 'contacts',
  name: 'A person',
  emails: [{ isPrimary: true, name: 'email', value: 'person@example.com' }],
  addresses: [address],
  phones: [{ isPrimary: true, name: 'phone', value: { number: '7341234567', E164: '+17341234567' } }],
  firstName: 'A',
  lastName: 'Person',
  links: { accounts: ['3-accounts'], emAudiences: [], creator: null, owner: null, territory: null, tags: [] },
};
const lead = {
  id: '1003-leads',
  type: 'leads',
  isCurrentUserWatching: false,
  deletedTime: null,
  name: 'A first lead',
  value: { amount: 0, currency: 'USD', formatted: '' },
  number: '1000',
  description: 'A first lead',
  createdTime: { absoluteLocalizedString: 'August 13, 2025', timestamp: 1_755_113_219, value: 'Yesterday' },
  closedTime: null,
  dueTime: time,
  anticipatedClosedTime: time,
  ownerType: 'users',
  status: 'open',
  lastContactedTime: null,
  pieState: '01',
  isOverdue: false,
  overdueTime: null,
  confidence: 42,
  priority: 0,
  htmlUrlPath: '/lead/1000',
  initials: null,
  links: {
    accounts: ['3-accounts'],
    contacts: ['3-contacts'],
    tags: [],
    sources: [],
    owner: '1-users',
    territory: null,
    stage: '101-stages',
    stageset: '1-stagesets',
    creator: '1-users',
    products: [],
    productMaps: [],
    competitors: [],
    outcome: null,
  },
};
const activity = {
  id: '3-activities',
  type: 'activities',
  agenda: '',
  createdTime: 1_755_113_219,
  endTime: 1_755_113_219,
  deletedTime: null,
  isAllDay: false,
  isCancelled: false,
  isLogged: true,
  loggedTime: 1_755_113_219,
  modifiedTime: 1_755_113_219,
  name: 'Signed up',
  startTime: 1_755_112_319,
  transcription: null,
  links: {
    comments: [],
    accounts: [],
    activityType: '1-activityTypes',
    contacts: ['3-contacts'],
    creator: '23-origins',
    leads: [],
    logger: null,
    logNote: '7-notes',
    users: [],
  },
};
const note = {
  id: '3-notes',
  type: 'notes',
  createdTime: 1_755_113_219,
  deletedTime: null,
  body: 'Some words',
  isEditable: false,
  parentType: 'contacts',
  links: {
    comments: [],
    parent: '3-contacts',
    accounts: [],
    contacts: [],
    leads: [],
    users: ['1-users'],
    teams: [],
  },
};
const email = {
  id: '3-emails',
  type: 'emails',
  sentTime: null,
  createdTime: 1_755_113_219,
  deletedTime: null,
  subject: 'Welcome',
  links: {
    comments: [],
    from: ['Sender <s@example.com>'],
    to: ['Person <p@example.com>'],
    cc: [],
    files: [],
  },
};
const event = (id: number, payload: string, action: string, changes: readonly object[] = []): object => ({
  id: `${id}-events`,
  type: 'events',
  createdTime: 1_755_113_219 + id,
  actorType: 'origins',
  payloadType: payload.replace(/^\d+-/, ''),
  action,
  changes,
  count: null,
  links: { comments: [], actor: '23-origins', payloads: [payload] },
});

export const examples: Readonly<Record<string, unknown>> = {
  '/rest/users': {
    meta: { ...meta, total: 1 },
    users: [
      { id: '1-users', name: 'A user', isEnabled: true, isAdministrator: true, emails: ['u@example.com'] },
    ],
  },
  '/rest/stagesets': [{ id: '1-stagesets', name: 'A pipeline', default: true, canAccess: true, status: '1' }],
  '/rest/stages': [
    {
      id: '101-stages',
      name: 'Prospecting',
      description: 'Some words',
      position: 1,
      numSteps: 3,
      canAdvanceStage: true,
      links: [{ stageset: '1-stagesets' }],
    },
  ],
  '/rest/sources': {
    sources: [
      {
        id: '3-sources',
        name: 'Google',
        modifiedTime: 1_704_774_720,
        channel: { value: 1, display: 'Organic search' },
        deletedTime: 0,
      },
    ],
  },
  '/rest/territories': [{ id: '1-territories', name: 'West', modifiedTime: 1 }],
  '/rest/activitytypes': { meta, activityTypes: [{ id: '1-activityTypes', name: 'Phone call / Meeting' }] },
  '/rest/accounts': { meta: { count: 1, total: 1, ...meta }, links: {}, accounts: [account] },
  '/rest/contacts': { links: {}, contacts: [contact] },
  '/rest/leads': { meta, links: {}, leads: [lead] },
  '/rest/activities': { meta, activities: [activity] },
  '/rest/notes': { meta, notes: [note] },
  '/rest/events': {
    meta: {
      next: 'https://app.nutshell.com/rest/events?limit=20&since_id=163-events',
      last: '19-events',
      ...meta,
    },
    links: {},
    events: [
      event(163, '3-accounts', 'create'),
      event(40, '3-emails', 'create'),
      event(39, '1003-leads', 'stagechange', [
        {
          attribute: 'stage',
          oldValue: null,
          newValue: { id: '101-stages', type: 'stages', name: 'Qualify', position: 1 },
        },
      ]),
      event(19, '3-contacts', 'create'),
    ],
    actors: [],
    payloads: [account, activity, note, email, lead, contact],
  },
};
