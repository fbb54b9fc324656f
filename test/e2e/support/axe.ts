import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of axe that a page breaks, with where. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe); // A script tag would be stopped by the extension's own policy.
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe has just been put there
    const { violations: found } = await (globalThis as any).axe.run();
    // biome-ignore lint/suspicious/noExplicitAny: its own result
    return found.map(({ id, nodes }: any) => `${id}: ${nodes.map((node: any) => node.target).join(', ')}`);
  });
}
