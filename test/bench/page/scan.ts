import { companyOf } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { stageStays } from '@/lib/table/stage-stays';
import type { Tables } from '@/lib/table/table';
import { scopeFor } from '../company/company';
import type { Question } from '../engines/questions';

/** Reads so many bytes once, sixteen at a time: the least that any answer from as many bytes could take. */
export async function makeScan(module: Uint8Array): Promise<(bytes: number) => number> {
  const { instance } = await WebAssembly.instantiate(module as Uint8Array<ArrayBuffer>);
  const { memory, scan } = instance.exports as { memory: WebAssembly.Memory; scan(bytes: number): number };
  return (bytes) => {
    const lacking = bytes - memory.buffer.byteLength;
    if (lacking > 0) {
      memory.grow(Math.ceil(lacking / 65_536));
      // Pages that were never written are all one and the same page of zeros, which never leaves the cache.
      new Uint8Array(memory.buffer).fill(1);
    }
    return scan(bytes - (bytes % 64));
  };
}

/** Bytes of the columns that each question reads in our engine, each column once. */
export function bytesOf(tables: Tables): Record<Question, number> {
  const deals = tables.deals.length;
  const company = companyOf(tables, scopeFor({ from: '2023-07-01', to: '2026-07-01' }));
  const { length, isOpen, leftOut } = stageStays(company);
  const won = company.deals.status.filter((state) => state === status.won).length;
  let finished = 0;
  for (let entry = 0; entry < length; entry++)
    finished += +(((isOpen[entry] ?? 0) | (leftOut[entry] ?? 0)) === 0);
  const [f64, i32, u16] = [8, 4, 2];
  return {
    winRate: deals * (i32 + u16) + won * (i32 + i32 + f64),
    lostReasons: deals * (i32 + u16),
    funnel: deals * (i32 + u16),
    stageTimes: finished * i32,
    heatMap: tables.activities.length * (i32 + u16),
    duplicates: tables.customers.length * (i32 + i32) * 2,
  };
}

const other = new Int32Array((64 * 2 ** 20) / 4);

/** Walks through 64 MB of something else, so that what is read next comes out of memory and not out of a cache. */
export function emptyCaches(): number {
  let sum = 0;
  for (let at = 0; at < other.length; at += 16) {
    const next = (other[at] as number) + 1;
    other[at] = next;
    sum ^= next;
  }
  return sum;
}
