import type {Browser} from 'playwright-core';

const asImage = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`;

/** One window of the composed picture, with a title as a browser's tab has it. */
const frame = (title: string, picture: Buffer): string => `<figure>
  <figcaption><i></i><i></i><i></i><span>${title}</span></figcaption>
  <img src="${asImage(picture)}" alt="" />
</figure>`;

const styles = `
  body { margin: 0; padding: 28px; width: 1544px; display: flex; gap: 24px; box-sizing: border-box;
    background: #e4e9e8; font: 600 15px/1 system-ui, sans-serif; color: #3d4a4c; }
  figure { margin: 0; flex: 1; overflow: hidden; border-radius: 12px; background: #fff;
    box-shadow: 0 0 0 1px #c6cfce, 0 12px 28px #1b24262e; }
  figcaption { display: flex; align-items: center; gap: 7px; padding: 11px 14px; background: #f6f8f8; }
  i { width: 10px; height: 10px; border-radius: 50%; background: #c6cfce; }
  span { margin-left: 8px; }
  img { display: block; width: 100%; }
`;

/** Puts what guests see beside what staff see at the same moment. Returns a PNG. */
export const compose = async (browser: Browser, guests: Buffer, staff: Buffer): Promise<Buffer> => {
  const page = await browser.newPage({viewport: {width: 1544, height: 600}, deviceScaleFactor: 1});
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${styles}</style>
    ${frame('Website · what guests see', guests)}${frame('Back office · what staff see', staff)}`);
  await page.waitForFunction(() => [...document.images].every(image => image.complete && image.naturalWidth));
  const picture = await page.locator('body').screenshot();
  await page.close();
  return picture;
};
