import type { HostWord, HostWordList, HostWords } from '@/lib/messages/engine';
import { outcomeKey } from '@/lib/model/host-choices';
import { type CodeColumn, textOf } from '@/lib/table/column';
import { targetRows } from '@/lib/table/keys';
import { byText } from '@/lib/table/labels';
import { cell, codes, numbers, type Table, type Tables } from '@/lib/table/table';

/** Words of one sort that are shown: whoever logs outcomes as free text has thousands. */
const mostWords = 200;
const mostSamples = 5;
const longestSample = 80;

/**
 * What the words of a CRM count as in the records that are stored, and how often each occurs.
 *
 * Rules: records that are deleted do not count; a stage that is deleted is listed while deals stand in it. A word that
 * means several things has the commonest of them. Counted on codes: texts are looked at only for words that are listed.
 */
export const hostWords = (tables: Tables, reasonFields: readonly string[]): HostWords => ({
  reasonFields: reasonFields.map((field) => reasonsIn(tables.deals, field)),
  stages: stagesOf(tables),
  activityTypes: activityTypesOf(tables.activities),
  outcomes: outcomesOf(tables.activities),
  leadStatuses: leadStatusesOf(tables.leads),
  channels: channelsOf(tables),
});

function stagesOf({ stages, pipelines, deals }: Tables): HostWords['stages'] {
  const counts = dealsBy(deals, 'stageId', stages);
  const isDeleted = deletedIn(stages);
  const pipelineRows = targetRows(codes(stages, 'pipelineId'), pipelines);
  const pipelineCodes = codes(stages, 'pipelineId').codes;
  const [pipelinePlace, place] = [numbers(pipelines, 'position'), numbers(stages, 'position')];
  const found = Array.from({ length: stages.length }, (_, row) => {
    const pipeline = pipelineRows[pipelineCodes[row] as number] ?? -1;
    return {
      id: textAt(stages, 'id', row),
      name: textAt(stages, 'name', row),
      meaning: textAt(stages, 'kind', row),
      count: counts[row] as number,
      pipelineId: textAt(stages, 'pipelineId', row),
      pipelineName: pipeline < 0 ? null : textAt(pipelines, 'name', pipeline),
      pipelinePlace: known(pipelinePlace[pipeline]),
      place: known(place[row]),
      isShown: !isDeleted(row) || (counts[row] as number) > 0,
    };
  }).filter(({ isShown }) => isShown);
  found.sort(
    (a, b) =>
      ascending(a.pipelinePlace, b.pipelinePlace) ||
      byText(a.pipelineId, b.pipelineId) ||
      ascending(a.place, b.place) ||
      byText(a.id, b.id),
  );
  return { words: found.map(({ pipelinePlace: _, place: __, isShown: ___, ...word }) => word), left: 0 };
}

function activityTypesOf(activities: Table): HostWordList {
  const type = codes(activities, 'type');
  if (type.isUnknown) return none;
  return listed(commonest(type.codes, sizeOf(type), activities.length, codes(activities, 'kind')), (word) => {
    const name = textOf(type, word) ?? '';
    return { id: name, name };
  });
}

/** A label means what it means for its kind of activity: "done" of a call is not that of a meeting. */
function outcomesOf(activities: Table): HostWords['outcomes'] {
  const [kind, outcome] = [codes(activities, 'kind'), codes(activities, 'outcome')];
  if (outcome.isUnknown) return none;
  const labels = sizeOf(outcome);
  const pairs = new Int32Array(activities.length);
  for (let row = 0; row < pairs.length; row++) {
    const [of, label] = [kind.codes[row] as number, outcome.codes[row] as number];
    pairs[row] = of < 0 || label < 0 ? -1 : of * labels + label;
  }
  const found = commonest(pairs, sizeOf(kind) * labels, pairs.length, codes(activities, 'outcomeKind'));
  return listed(found, (pair) => {
    const name = textOf(outcome, pair % labels) ?? '';
    const of = textOf(kind, Math.floor(pair / labels)) ?? '';
    return { id: outcomeKey(of, name), name, kind: of };
  });
}

function leadStatusesOf(leads: Table): HostWordList {
  const status = codes(leads, 'status');
  if (status.isUnknown) return none;
  const isDeleted = deletedIn(leads);
  const words = Int32Array.from({ length: leads.length }, (_, row) =>
    isDeleted(row) ? -1 : (status.codes[row] as number),
  );
  return listed(commonest(words, sizeOf(status), words.length, codes(leads, 'statusKind')), (word) => {
    const name = textOf(status, word) ?? '';
    return { id: name, name };
  });
}

function channelsOf({ sources, deals }: Tables): HostWordList {
  const counts = dealsBy(deals, 'sourceId', sources);
  const words = Array.from({ length: sources.length }, (_, row) => ({
    id: textAt(sources, 'id', row),
    name: textAt(sources, 'name', row),
    meaning: textAt(sources, 'channel', row) || null,
    count: counts[row] as number,
  })).sort((a, b) => b.count - a.count || byText(a.name, b.name) || byText(a.id, b.id));
  return { words: words.slice(0, mostWords), left: Math.max(0, words.length - mostWords) };
}

/** What deals hold in a field of their own; spellings that differ in spaces only are one, as they are one reason. */
function reasonsIn(deals: Table, field: string): HostWords['reasonFields'][number] {
  const isDeleted = deletedIn(deals);
  const asWritten = new Map<string, number>();
  for (let row = 0; row < deals.length; row++) {
    const custom = isDeleted(row) ? null : cell(deals, 'custom', row);
    if (typeof custom !== 'object' || custom === null || !Object.hasOwn(custom, field)) continue;
    const value = (custom as Record<string, unknown>)[field];
    if (typeof value === 'string') asWritten.set(value, (asWritten.get(value) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  let filled = 0;
  for (const [written, count] of asWritten) {
    const text = written.trim().replace(/\s+/g, ' ');
    if (text === '') continue;
    filled += count;
    counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return { id: field, filled, samples: commonestTexts(counts) };
}

/** The few texts that occur most. Found without sorting: notes are a hundred thousand texts, each once. */
function commonestTexts(counts: ReadonlyMap<string, number>): { text: string; count: number }[] {
  const best: { text: string; count: number }[] = [];
  for (const [text, count] of counts) {
    const last = best[mostSamples - 1];
    if (last && (count < last.count || (count === last.count && text > last.text))) continue;
    best.push({ text, count });
    best.sort((a, b) => b.count - a.count || byText(a.text, b.text));
    if (best.length > mostSamples) best.pop();
  }
  return best.map(({ text, count }) => ({ text: shortened(text), count }));
}

/** By characters as people count them: half a letter would show as a box. */
function shortened(text: string): string {
  if (text.length <= longestSample) return text;
  return `${Array.from(text.slice(0, longestSample)).slice(0, -1).join('').trimEnd()}…`;
}

interface Common {
  readonly word: number;
  readonly count: number;
  readonly meaning: string | null;
}

/**
 * The words that occur most, and what each means in most rows; a row whose word is −1 has none.
 *
 * Rules: in two passes, so that meanings are counted for few words even where every row has a word of its own.
 */
function commonest(
  words: Int32Array,
  size: number,
  length: number,
  meanings: CodeColumn,
): { readonly found: readonly Common[]; readonly left: number } {
  const counts = new Int32Array(size);
  for (let row = 0; row < length; row++) {
    const word = words[row] as number;
    if (word >= 0) counts[word] = (counts[word] as number) + 1;
  }
  const used: number[] = [];
  for (let word = 0; word < size; word++) if ((counts[word] as number) > 0) used.push(word);
  used.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const listedWords = used.slice(0, mostWords);
  const placeOf = new Int32Array(size).fill(-1);
  for (const [place, word] of listedWords.entries()) placeOf[word] = place;
  // Moved by one, so that an unknown meaning has a place.
  const width = sizeOf(meanings) + 1;
  const meant = new Int32Array(listedWords.length * width);
  for (let row = 0; row < length; row++) {
    const word = words[row] as number;
    const place = word < 0 ? -1 : (placeOf[word] as number);
    if (place < 0) continue;
    const at = place * width + (meanings.codes[row] as number) + 1;
    meant[at] = (meant[at] as number) + 1;
  }
  const found = listedWords.map((word, place) => {
    const ofWord = meant.subarray(place * width, (place + 1) * width);
    let best = 0;
    for (let code = 1; code < width; code++) {
      if ((ofWord[code] as number) > (best === 0 ? 0 : (ofWord[best] as number))) best = code;
    }
    return {
      word,
      count: counts[word] as number,
      meaning: best === 0 ? null : (textOf(meanings, best - 1) ?? null),
    };
  });
  return { found, left: used.length - listedWords.length };
}

const none = { words: [], left: 0 } as const;

const listed = <W extends { readonly id: string; readonly name: string }>(
  { found, left }: ReturnType<typeof commonest>,
  named: (word: number) => W,
): HostWordList<W & HostWord> => ({
  words: found
    .map(({ word, count, meaning }) => ({ ...named(word), meaning, count }))
    .sort((a, b) => b.count - a.count || byText(a.id, b.id)),
  left,
});

/** For each row of the table that deals name, how many do. */
function dealsBy(deals: Table, field: 'stageId' | 'sourceId', table: Table): Int32Array {
  const named = codes(deals, field);
  const rowOf = targetRows(named, table);
  const isDeleted = deletedIn(deals);
  const counts = new Int32Array(table.length);
  for (let row = 0; row < deals.length; row++) {
    const code = named.codes[row] as number;
    const target = code < 0 || isDeleted(row) ? -1 : (rowOf[code] as number);
    if (target >= 0) counts[target] = (counts[target] as number) + 1;
  }
  return counts;
}

function deletedIn(table: Table): (row: number) => boolean {
  const deletedAt = numbers(table, 'deletedAt');
  return (row) => !Number.isNaN(deletedAt[row] as number);
}

const sizeOf = (column: CodeColumn): number => column.texts?.length ?? column.dictionary.length;

const textAt = (table: Table, field: string, row: number): string => String(cell(table, field, row) ?? '');

/** A place that is not known comes last. */
const known = (place: number | undefined): number =>
  place === undefined || Number.isNaN(place) ? Number.POSITIVE_INFINITY : place;

const ascending = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
