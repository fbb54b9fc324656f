import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';

/** One picture of several, each as high as the first, as a window with its side panel looks. */
export async function sideBySide(
  context: BrowserContext,
  files: readonly string[],
  to: string,
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1660, height: 800 });
  const images = files.map((file) => `data:image/png;base64,${readFileSync(file).toString('base64')}`);
  await page.setContent(
    '<body style="margin:0;display:flex;gap:1px;background:#868f98;width:max-content"></body>',
  );
  await page.evaluate(async (sources) => {
    for (const source of sources) {
      const image = new Image();
      image.src = source;
      image.style.height = '800px';
      document.body.append(image);
      await image.decode();
    }
  }, images);
  await page.locator('body').screenshot({ path: to });
  await page.close();
}
