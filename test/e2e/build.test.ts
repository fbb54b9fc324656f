import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const manifestOf = (target: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`.output/${target}/manifest.json`, 'utf8'));

/** The permissions of README's table, which gives each its reason. */
const reasoned = [...readFileSync('README.md', 'utf8').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);

describe('the Chrome build', () => {
  const manifest = manifestOf('chrome-mv3');

  it('asks for six permissions, each with its reason in the README', () => {
    expect([...(manifest['permissions'] as string[])].sort()).toEqual(
      ['activeTab', 'alarms', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'].sort(),
    );
    expect(reasoned.sort()).toEqual([...(manifest['permissions'] as string[])].sort());
  });

  it('holds no host in advance', () => {
    expect(manifest['host_permissions']).toBeUndefined();
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
  });

  it('gives a page nothing to load or to talk to', () => {
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
    expect(manifest['content_security_policy']).toBeUndefined();
    expect(manifest['incognito']).toBe('not_allowed');
  });

  it('has words for the store in every language, Norwegian under both of its codes', () => {
    expect(
      globSync('.output/chrome-mv3/_locales/*')
        .map((path) => path.split('/').at(-1))
        .sort(),
    ).toEqual(['en', 'fa', 'nb', 'no', 'pl', 'pt_BR', 'pt_PT', 'tr'].sort());
    for (const file of globSync('.output/chrome-mv3/_locales/*/messages.json')) {
      const { description } = JSON.parse(readFileSync(file, 'utf8')) as { description: { message: string } };
      expect(description.message.length, file).toBeLessThanOrEqual(132);
    }
  });

  it('puts a content script under 30 kB gzipped into CRM pages, without store, charts or full zod', () => {
    const script = readFileSync('.output/chrome-mv3/content-scripts/crm.js');
    const sizeOf = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length;
    const parts = globSync('.output/chrome-mv3/part-*.js').map((file) => readFileSync(file));
    expect(parts).toHaveLength(globSync('lib/connectors/*/page.ts').length);
    expect(sizeOf(script) + Math.max(...parts.map(sizeOf))).toBeLessThan(30_000);
    const text = script.toString('utf8');
    for (const trace of [
      'x-storagemutated',
      'indexedDB',
      'Dexie',
      'doughnut',
      'ZodString',
      'createShadowRootUi',
    ]) {
      expect(text.includes(trace), trace).toBe(false);
    }
  });

  it('evaluates no code and loads none from elsewhere', () => {
    for (const file of globSync('.output/chrome-mv3/**/*.js')) {
      const text = readFileSync(file, 'utf8');
      expect(/[^.\w]eval\(|new Function\(|importScripts\(/.test(text), file).toBe(false);
      expect(/import\(["'`]https?:/.test(text), file).toBe(false);
    }
  });
});

describe('the Firefox build', () => {
  const manifest = manifestOf('firefox-mv3');

  it('is the same extension, with a sidebar that does not open by itself', () => {
    expect(manifest['manifest_version']).toBe(3);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest['sidebar_action']).toMatchObject({ open_at_install: false });
  });

  it('declares that it collects no data', () => {
    expect(manifest['browser_specific_settings']).toMatchObject({
      gecko: { data_collection_permissions: { required: ['none'] } },
    });
  });
});
