/** @file Making pictures small, by the browser that took them. */

/** The quality of WebP, from 0 to 1. */
const quality = 0.15;

/** A PNG as WebP. `context`: Playwright's, of the browser that does it. */
export async function compressed(context, png) {
  const page = await context.newPage();
  try {
    const address = `data:image/png;base64,${png.toString('base64')}`;
    const written = await page.evaluate(
      async ([source, wanted]) => {
        const picture = await createImageBitmap(await (await fetch(source)).blob());
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        canvas.getContext('2d').drawImage(picture, 0, 0);
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality: wanted });
        return [...new Uint8Array(await blob.arrayBuffer())];
      },
      [address, quality],
    );
    return Buffer.from(written);
  } finally {
    await page.close();
  }
}
