import { companyOf } from '@/lib/table/company';
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
    if (lacking > 0) memory.grow(Math.ceil(lacking / 65_536));
    return scan(bytes - (bytes % 64));
  };
}

/** Bytes of the columns that each question reads in our engine, each column once. */
export function bytesOf(tables: Tables): Record<Question, number> {
  const deals = tables.deals.length;
  const stays = stageStays(companyOf(tables, scopeFor({ from: '2023-07-01', to: '2026-07-01' }))).length;
  const [f64, i32, u16, u8] = [8, 4, 2, 1];
  const picked = f64 + u8;
  return {
    winRate: deals * (picked + u8 + i32 + f64),
    lostReasons: deals * (picked + u8 + i32 + i32),
    funnel: deals * (picked + i32 + i32),
    stageTimes: deals * (picked + i32) + stays * (u8 + u8 + i32 + f64),
    heatMap: tables.activities.length * (f64 + u8 + u16),
    duplicates: tables.customers.length * (i32 + i32) * 2,
  };
}
