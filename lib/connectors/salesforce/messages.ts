import { activityStream, tiedTo } from './activities';
import { flag, moment, person, text } from './rows';
import { among, orNothing, queryWhole } from './soql';

const draft = '5';

/**
 * E-mails, but for those about a customer's case.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_emailmessage.htm
 */
export const emails = activityStream(
  'emails',
  'EmailMessage',
  ['Incoming', 'MessageDate', 'Status', 'RelatedToId', 'ParentId', 'CreatedById'],
  (row) => {
    if (text(row, 'Status') === draft || text(row, 'ParentId') !== null) return undefined;
    return {
      kind: 'email',
      status: 'done',
      userId: person(row, 'CreatedById'),
      ...tiedTo([text(row, 'RelatedToId')]),
      at: moment(row, 'MessageDate'),
      direction: flag(row, 'Incoming') ? 'inbound' : 'outbound',
    };
  },
);

/** Classic notes. Source: …/object_reference/sforce_api_objects_note.htm */
export const notes = activityStream('notes', 'Note', ['OwnerId', 'ParentId'], (row) => ({
  kind: 'note',
  status: 'done',
  userId: person(row, 'OwnerId'),
  ...tiedTo([text(row, 'ParentId')]),
  at: moment(row, 'CreatedDate'),
}));

/**
 * Notes as files, which hang on records by links; links are only told of files that are named.
 * Source: …/object_reference/sforce_api_objects_contentnote.htm, …/sforce_api_objects_contentdocumentlink.htm
 */
export const contentNotes = activityStream(
  'content-notes',
  'ContentNote',
  ['OwnerId'],
  (row, _host, ties) => ({
    kind: 'note',
    status: 'done',
    userId: person(row, 'OwnerId'),
    ...tiedTo(ties.get(row.Id) ?? []),
    at: moment(row, 'CreatedDate'),
  }),
  {
    batch: 300,
    async tiesOf(asker, ids) {
      const found = new Map<string, string[]>();
      if (ids.length === 0) return found;
      const soql = `SELECT Id,ContentDocumentId,LinkedEntityId FROM ContentDocumentLink WHERE ${among('ContentDocumentId', ids)}`;
      for (const row of (await orNothing(queryWhole(asker, soql))) ?? []) {
        const [note, record] = [text(row, 'ContentDocumentId'), text(row, 'LinkedEntityId')];
        if (note !== null && record !== null) found.set(note, [...(found.get(note) ?? []), record]);
      }
      return found;
    },
  },
);
