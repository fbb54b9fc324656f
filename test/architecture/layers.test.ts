import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

let folder: string;
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the layer check says of a checkout that holds just these files. */
function check(files: Readonly<Record<string, string>>): string {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  for (const [name, text] of Object.entries({ 'tsconfig.json': '{}', 'package.json': '{}', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  cpSync('test/architecture', join(folder, 'test/architecture'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  try {
    return execFileSync(
      process.execPath,
      [
        resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        'test/architecture/layers.mjs',
        '--output-type',
        'err',
        'lib',
      ],
      { cwd: folder, encoding: 'utf8', stdio: 'pipe' },
    );
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

describe('the layer check', () => {
  it('passes an import that points down', () => {
    const said = check({
      'lib/model/deal.ts': 'export const deal = 1;',
      'lib/table/rows.ts': "import { deal } from '../model/deal';\nexport const rows = deal;",
    });
    expect(said).toContain('no dependency violations found (2 modules');
  });

  it('refuses a type that the model imports from the cache', () => {
    const said = check({
      'lib/model/deal.ts': "import type { Store } from '@/lib/cache/store';\nexport type Deal = Store;",
      'lib/cache/store.ts': 'export interface Store { a: 1 }',
    });
    expect(said).toContain('lib/model imports downwards');
  });

  it('refuses a connector that knows another', () => {
    const said = check({
      'lib/connectors/a/deals.ts': "import { b } from '../b/deals';\nexport const a = b;",
      'lib/connectors/b/deals.ts': 'export const b = 1;',
    });
    expect(said).toContain('a connector is an island');
  });

  it('refuses a new folder that is no layer', () => {
    const said = check({
      'lib/utils/a.ts': "import { b } from './b';\nexport const a = b;",
      'lib/utils/b.ts': 'export const b = 1;',
    });
    expect(said).toContain('every lib folder is a layer');
  });
});
