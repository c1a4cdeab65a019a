import { type Picture, toSvg } from '../../exchange/svg.ts';
import { paint, type Scene } from '../../render/paint.ts';
import { exchangeWords } from '../../words/exchange.ts';

/** How many pixels a saved picture has to one of the page. */
const SCALE = 2;

/** The timeline as it is shown, without what lies under the pointer. */
export function pictureOf(scene: Scene, title: string, description: string): Picture {
  const { width, height } = scene.frame;
  const still: Scene = { ...scene, hovered: -1, pointer: undefined };
  return {
    width,
    height,
    ground: scene.theme.paper,
    title,
    description,
    paint: (context) => paint(context, still),
  };
}

export function svgOf(picture: Picture): string {
  const measuring = document.createElement('canvas').getContext('2d')!;
  return toSvg(picture, (text, font) => {
    measuring.font = font;
    return measuring.measureText(text).width;
  });
}

/** Throws when the browser has no room for a picture of this size. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * SCALE);
  canvas.height = Math.round(picture.height * SCALE);
  const context = canvas.getContext('2d')!;
  context.scale(SCALE, SCALE);
  picture.paint(context);
  // Painters begin with a blank plane, so that the ground comes last and goes under.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = picture.ground;
  context.fillRect(0, 0, picture.width, picture.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(exchangeWords().tooLarge);
  return blob;
}
