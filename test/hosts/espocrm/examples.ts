/*
 * What EspoCRM's documentation and real servers answer, shortened: servers are built from exactly these in the tests.
 */

/** https://docs.espocrm.com/development/api/account/#list: two rows of 2100, without more than their names. */
export const documentedAccounts = {
  list: [
    { id: 'someId1', name: 'Test 1' },
    { id: 'someId2', name: 'Test 2' },
  ],
  total: 2100,
};

const stamps = { createdAt: '2026-11-29 12:34:56', modifiedAt: '2026-11-29 12:34:56' };
const people = {
  assignedUserId: 'u1',
  assignedUserName: 'Somebody',
  createdById: 'u1',
  createdByName: 'Somebody',
};

/**
 * Rows after the schemas of https://docs.espocrm.com/api/ (spec.json), with the examples that they give for values; what
 * may be null is null in one of two.
 */
export const documentedLists: Readonly<Record<string, readonly object[]>> = {
  Opportunity: [
    {
      id: 'o1',
      name: 'One-line',
      amount: 1000.5,
      amountCurrency: 'USD',
      amountConverted: 1000.5,
      accountId: 'a1',
      accountName: 'Account',
      contactsIds: ['c1'],
      contactsColumns: { c1: { role: 'Decision Maker' } },
      stage: 'Prospecting',
      lastStage: 'Prospecting',
      probability: 10,
      leadSource: 'Web Site',
      closeDate: '2026-11-29',
      ...people,
      ...stamps,
    },
    {
      id: 'o2',
      name: 'Empty',
      amount: 0,
      amountCurrency: 'EUR',
      accountId: null,
      contactsIds: null,
      stage: 'Closed Lost',
      lastStage: 'Proposal',
      probability: null,
      leadSource: null,
      closeDate: '2026-11-29',
      assignedUserId: null,
      ...stamps,
    },
  ],
  Call: [
    {
      id: 'k1',
      name: 'Call',
      status: 'Held',
      dateStart: '2026-11-29 12:34:56',
      dateEnd: '2026-11-29 12:44:56',
      duration: 300,
      direction: 'Outbound',
      parentType: 'Opportunity',
      parentId: 'o1',
      ...people,
      ...stamps,
    },
    {
      id: 'k2',
      name: 'Call',
      status: 'Planned',
      dateStart: '2026-11-29 12:34:56',
      parentId: null,
      parentType: null,
      ...stamps,
    },
  ],
  Meeting: [
    {
      id: 'm1',
      name: 'Meeting',
      status: 'Not Held',
      isAllDay: true,
      dateStart: null,
      dateStartDate: '2026-11-29',
      ...stamps,
    },
  ],
  Task: [
    {
      id: 't1',
      name: 'Task',
      status: 'Deferred',
      priority: 'Normal',
      dateEnd: null,
      dateEndDate: '2026-11-29',
      ...stamps,
    },
  ],
  Email: [
    {
      id: 'e1',
      name: 'Subject',
      status: 'Archived',
      dateSent: '2026-11-29 12:34:56',
      isRead: true,
      ...stamps,
    },
  ],
  Lead: [
    {
      id: 'l1',
      name: 'Lead',
      status: 'Recycled',
      source: 'Call',
      opportunityAmount: 12,
      opportunityAmountCurrency: 'USD',
      ...stamps,
    },
    { id: 'l2', name: null, status: 'Dead', convertedAt: null, ...stamps },
  ],
  Contact: [{ id: 'c1', name: 'Contact', accountId: 'a1', emailAddress: null, ...stamps }],
  Team: [{ id: 'x1', name: 'Team', ...stamps }],
  User: [{ id: 'u1', userName: 'somebody', name: 'Somebody', type: 'regular', isActive: true, ...stamps }],
};

/** Recorded from a real EspoCRM 8.4, November 2026: two of `GET /Opportunity`, and the stream of the second one. */
export const recordedDeals = {
  total: 40,
  list: [
    {
      id: '6b01c2637f5d4e3ff',
      name: 'Deal 1',
      deleted: false,
      amount: 23500,
      amountWeightedConverted: 0,
      stage: 'Closed Lost',
      lastStage: 'Prospecting',
      probability: 0,
      leadSource: 'Call',
      closeDate: '2026-12-25',
      description: null,
      createdAt: '2026-11-21 16:10:11',
      modifiedAt: '2026-11-21 16:10:11',
      amountCurrency: 'USD',
      amountConverted: 23500,
      accountId: '6b01c25f5716864f6',
      accountName: 'Globex',
      contactId: null,
      assignedUserId: '6b01c25c714b5b88c',
      assignedUserName: 'Anna Keller',
    },
    {
      id: '6b01c27be09e335f9',
      name: 'Deal 17',
      deleted: false,
      amount: 42500,
      stage: 'Closed Won',
      lastStage: 'Closed Won',
      probability: 100,
      leadSource: 'Email',
      closeDate: '2026-10-23',
      createdAt: '2026-11-21 16:10:35',
      modifiedAt: '2026-11-21 16:10:37',
      amountCurrency: 'USD',
      accountId: '6b01c2609ae6a5575',
      accountName: 'Umbrella',
      assignedUserId: '6b01c25d0489d53ff',
      assignedUserName: 'Bram de Wit',
    },
  ],
};

const note = (number: number, type: string, second: number, data: object | null) => ({
  id: `6b01c27d${number}`,
  deleted: false,
  post: null,
  data,
  type,
  number,
  createdAt: `2026-11-21 16:10:${second}`,
  modifiedAt: `2026-11-21 16:10:${second}`,
  parentId: '6b01c27be09e335f9',
  parentType: 'Opportunity',
  createdById: '6b01c2370746b29ca',
  createdByName: 'Admin',
  superParentType: 'Account',
});
export const recordedStream = {
  total: 5,
  list: [
    note(60, 'CreateRelated', 37, null),
    note(59, 'Status', 37, { field: 'stage', value: 'Closed Won', style: 'success' }),
    note(58, 'Status', 36, { field: 'stage', value: 'Proposal', style: 'primary' }),
    note(57, 'Status', 36, { field: 'stage', value: 'Qualification', style: 'default' }),
    note(56, 'Create', 35, {
      assignedUserId: '6b01c25d0489d53ff',
      assignedUserName: 'Bram de Wit',
      statusValue: 'Prospecting',
      statusField: 'stage',
      statusStyle: 'default',
    }),
  ],
  pinnedList: [],
};
/** The same server, `GET /Call`. */
export const recordedCalls = {
  total: 20,
  list: [
    {
      id: '6b01c2644b3e7afaa',
      name: 'Call 0',
      deleted: false,
      status: 'Not Held',
      dateStart: '2026-11-21 16:10:00',
      dateEnd: '2026-11-21 16:15:00',
      duration: 0,
      direction: 'Outbound',
      description: null,
      createdAt: '2026-11-21 16:10:12',
      modifiedAt: '2026-11-21 16:10:12',
      parentId: '6b01c2637f5d4e3ff',
      parentType: 'Opportunity',
      accountId: '6b01c25f5716864f6',
      assignedUserId: '6b01c25c714b5b88c',
      assignedUserName: 'Anna Keller',
    },
    {
      id: '6b01c267252fdbd94',
      name: 'Call 2',
      status: 'Held',
      dateStart: '2026-11-21 14:10:00',
      dateEnd: '2026-11-21 14:15:00',
      duration: 0,
      direction: 'Outbound',
      createdAt: '2026-11-21 16:10:15',
      modifiedAt: '2026-11-21 16:10:15',
      parentId: '6b01c2655ff98839a',
      parentType: 'Opportunity',
      assignedUserId: '6b01c25d9ae71f618',
    },
  ],
};
