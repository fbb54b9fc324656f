// Pictures of the dock in a real browser: `node test/page/harness/shoot.mjs DIR`. To be looked at by a person.

import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const into = process.argv[2] ?? join(tmpdir(), 'dock');
mkdirSync(into, { recursive: true });
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: `${into}/.vite`,
  plugins: [preact({ devToolsEnabled: false })],
  resolve: { alias: { '@': fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '') } },
  server: { port: 0, host: '127.0.0.1', hmr: false, fs: { strict: false } },
});
await server.listen();
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false });
const shots = [
  ['en', ''],
  ['en.dark', '', 'dark'],
  ['fa', 'lang=fa'],
  ['fa.dark', 'lang=fa', 'dark'],
  ['en.collapsed', 'collapsed'],
  ['fa.collapsed', 'lang=fa&collapsed'],
  ['en.collapsed.dark', 'collapsed&state=long', 'dark'],
  ...['long', 'thin', 'partial', 'unknown', 'hostile', 'loading', 'missing', 'signed-out'].map((state) => [
    `en.${state}`,
    `state=${state}`,
  ]),
  ['fa.long', 'lang=fa&state=long'],
  ['en.unpinned', 'pinned=calls'],
  ['en.over-controls', 'end=400&top=30'],
];
try {
  for (const [name, query, colorScheme = 'light'] of shots) {
    const page = await browser.newPage({
      viewport: { width: 1100, height: 600 },
      deviceScaleFactor: 2,
      colorScheme,
    });
    page.on('pageerror', (error) => console.log(name, error.message));
    await page.goto(`${base}?${query}`);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${into}/${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
