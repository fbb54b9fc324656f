import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch } from '../e2e/support/browser';
import { screens } from './screens';
import { openDemoCompany, prefer, show } from './show';

/*
 * `npm run pictures`: every screen in every language, light and dark, as `pictures/SCREEN.LANGUAGE.THEME.png`, for people to
 * look at. `--screen`, `--language` and `--theme` (each may be given several times) leave the others out; a screen may end with `*`.
 */
const languages = ['en', 'tr', 'fa', 'pt-BR', 'pt-PT', 'pl', 'nb'];
const themes = ['light', 'dark'];
const folder = 'pictures';
const several = { type: 'string', multiple: true } as const;
const { values } = parseArgs({ options: { screen: several, language: several, theme: several } });
const wanted = screens.filter(({ id }) =>
  (values.screen ?? ['*']).some((name) =>
    name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name,
  ),
);
if (wanted.length === 0)
  throw new Error(`no screen is called so; there are ${screens.map(({ id }) => id).join(', ')}`);
mkdirSync(folder, { recursive: true });
const browser = await launch();
let [taken, failed] = [0, 0];
try {
  for (const nobody of [true, false]) {
    const here = wanted.filter(({ data }) => (data === 'nobody') === nobody);
    if (here.length === 0) continue;
    if (!nobody) await openDemoCompany(browser);
    for (const locale of values.language ?? languages) {
      for (const theme of values.theme ?? themes) {
        await prefer(browser, { locale, theme });
        for (const screen of here) {
          const path = `${folder}/${screen.id}.${locale}.${theme}.png`;
          try {
            const page = await show(browser, screen);
            await page.screenshot({ path, fullPage: true });
            await page.close();
            taken++;
          } catch (error) {
            failed++;
            console.error(`${path}: ${String(error).split('\n')[0]}`);
          }
        }
        console.log(`${locale} ${theme}: ${here.length} screens`);
      }
    }
  }
} finally {
  await browser.close();
}
console.log(`${taken} pictures in ${folder}/`);
process.exitCode = failed > 0 ? 1 : 0;
