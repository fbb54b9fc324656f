import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';

/** One picture of several, 800 px high: longer ones show their top, shorter ones are drawn larger. */
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
      await image.decode();
      image.style.height = '800px';
      if (image.naturalHeight > 800) {
        image.style.width = `${image.naturalWidth}px`;
        image.style.objectFit = 'none';
        image.style.objectPosition = 'top';
      }
      document.body.append(image);
    }
  }, images);
  await page.locator('body').screenshot({ path: to });
  await page.close();
}
