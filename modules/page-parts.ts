import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { addEntrypoint, defineWxtModule } from 'wxt/modules';

/**
 * Builds `part-<id>.js` from each connector's `page.ts`: a page of one CRM runs the part of that CRM and no other.
 *
 * Rules: a connector's folder is called like its id, so a new folder is built without a line here.
 */
export default defineWxtModule((wxt) => {
  const folder = resolve(wxt.config.wxtDir, 'page-parts');
  mkdirSync(folder, { recursive: true });
  for (const page of globSync('lib/connectors/*/page.ts', { cwd: wxt.config.root })) {
    const id = basename(dirname(page));
    const inputPath = resolve(folder, `part-${id}.ts`);
    writeFileSync(
      inputPath,
      [
        `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';`,
        `import { page } from '@/lib/connectors/${id}/page';`,
        `import { holdPart } from '@/lib/page/held-parts';`,
        'export default defineUnlistedScript(() => holdPart(page));',
        '',
      ].join('\n'),
    );
    addEntrypoint(wxt, {
      type: 'unlisted-script',
      name: `part-${id}`,
      inputPath,
      options: {},
      outputDir: wxt.config.outDir,
    });
  }
});
