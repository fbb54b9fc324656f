import { defineWxtModule } from 'wxt/modules';

const languages = ['en', 'tr', 'fa', 'pt', 'pl', 'nb'] as const;

/** Words that only pages of ours say, which load them as code. */
const ofPages = /^(options|welcome|setup|connect|list-page|popup|palette|goal-list|why)\b/;

/**
 * Writes `words/<language>.json` into the extension: the background is a service worker, which cannot load a language as
 * code when it needs one, and reads this instead for reports that are pinned to deal pages.
 */
export default defineWxtModule((wxt) => {
  wxt.hooks.hook('build:publicAssets', async (_, files) => {
    for (const language of languages) {
      const words = (await import(`../lib/i18n/locales/${language}.ts`)) as Record<string, object>;
      const kept = Object.entries(words[language] ?? {}).filter(([key]) => !ofPages.test(key));
      files.push({
        relativeDest: `words/${language}.json`,
        contents: JSON.stringify(Object.fromEntries(kept)),
      });
    }
  });
});
