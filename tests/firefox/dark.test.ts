import { expect, it } from 'vitest';
import { openPage, withBrowser } from '../e2e/page.ts';

withBrowser({ dark: true });

it('is dark where the system is, down to the canvas, until the reader chooses', async () => {
  const page = await openPage();
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  const ground = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=plane] canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let light = 0;
      for (let i = 0; i < data.length; i += 4) if (data[i + 3]! > 0 && data[i]! > 128) light++;
      return light / (data.length / 4);
    });
  expect(await theme()).toBe('dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(21, 22, 26)');
  expect(await ground()).toBeLessThan(0.3);
  await page.getByRole('button', { name: /^Colours/ }).click();
  await expect.poll(theme).toBe('light');
});
