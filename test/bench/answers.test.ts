import { describe, expect, it } from 'vitest';
import { companyTables, timeZone } from './company/company';
import { arqueroEngine } from './engines/arquero';
import { columnsEngine } from './engines/columns';
import { dictionariesOf, heatMap, intlHours, objectsEngine } from './engines/objects';
import { peerColumns } from './engines/peer-columns';
import { type Kept, questions } from './engines/questions';
import { objectsOf } from './engines/records';
import { runChanges } from './page/changes-run';

const tables = companyTables(2000, false);
const columns = peerColumns(tables);
const dictionaries = dictionariesOf(tables);
const objects = objectsOf(tables, columns, dictionaries);
const span = { from: Date.UTC(2025, 0) / 1000, to: Date.UTC(2026, 0) / 1000 };
const ours = columnsEngine(tables);
const peers = [objectsEngine(objects, dictionaries, columns), arqueroEngine(columns)];

describe.each(questions)('$name', ({ id }) => {
  it('has something to answer in the made-up company', async () => {
    const answer = await ours.ask[id](span);
    expect(answer.filter((value) => value > 0).length).toBeGreaterThan(3);
  });

  it.each(peers)('is answered alike by our verbs and by $name', async ({ ask, given }) => {
    const answer = await ours.ask[id](span);
    expect(await ask[id](span)).toEqual(answer);
    if (given && id in given) expect(await given[id as Kept](span)).toEqual(answer);
  });
});

it('puts calls at the hour that Intl says', async () => {
  expect(heatMap(objects, span, dictionaries, intlHours(timeZone))).toEqual(await ours.ask.heatMap(span));
});

it('is answered alike by columns and objects after a thousand changed records', async () => {
  expect(await runChanges(2000, 3)).toMatchObject({ isSame: true });
});
