import type { Px } from '../layout/scale.ts';

/** Something that can be painted, and what is told of it to those who cannot see it. */
export interface Picture {
  readonly width: Px;
  readonly height: Px;
  /** CSS colour of the ground. */
  readonly ground: string;
  readonly title: string;
  readonly description: string;
  /** Paints on a context that is scaled to CSS pixels. */
  readonly paint: (context: CanvasRenderingContext2D) => void;
}

/** The width of a text in a CSS font, in pixels. */
export type MeasureWidth = (text: string, font: string) => Px;

/**
 * A picture as SVG: what it paints is written down instead. Texts stay texts, and keep their width in other fonts. The
 * part of the canvas API that the painters use is there and no more: anything else throws.
 */
export function toSvg(picture: Picture, measure: MeasureWidth): string {
  const { width, height, ground, title, description, paint } = picture;
  const context = new SvgContext(measure);
  paint(context as unknown as CanvasRenderingContext2D);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${escapeXml(ground)}"/>`,
    ...context.written(),
    '</svg>\n',
  ].join('\n');
}

/** How far the middle of a line lies above its baseline, in ems: what canvases do with `textBaseline = 'middle'`. */
const MIDDLE = 0.36;

class Gradient {
  private readonly stops: string[] = [];
  readonly id: string;
  private readonly line: string;

  constructor(id: string, line: string) {
    this.id = id;
    this.line = line;
  }

  addColorStop(offset: number, colour: string): void {
    const clear = colour === 'transparent';
    const paint = clear ? 'stop-color="#000" stop-opacity="0"' : `stop-color="${escapeXml(colour)}"`;
    this.stops.push(`<stop offset="${n(offset)}" ${paint}/>`);
  }

  written(): string {
    return `<linearGradient id="${this.id}" gradientUnits="userSpaceOnUse" ${this.line}>${this.stops.join('')}</linearGradient>`;
  }
}

interface Settings {
  globalAlpha: number;
  fillStyle: string | Gradient;
  strokeStyle: string | Gradient;
  lineWidth: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  dash: readonly number[];
}

class SvgContext implements Settings {
  globalAlpha = 1;
  fillStyle: string | Gradient = '#000';
  strokeStyle: string | Gradient = '#000';
  lineWidth = 1;
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  dash: readonly number[] = [];

  private readonly measure: MeasureWidth;
  private body: string[] = [];
  private readonly gradients: Gradient[] = [];
  private path = '';
  private groups = 0;
  private clips = 0;
  private readonly saved: { readonly settings: Settings; readonly groups: number }[] = [];

  constructor(measure: MeasureWidth) {
    this.measure = measure;
  }

  written(): readonly string[] {
    const defs = this.gradients.map((gradient) => gradient.written());
    return [`<defs>${defs.join('')}</defs>`, ...this.body, ...Array<string>(this.groups).fill('</g>')];
  }

  save(): void {
    const { globalAlpha, fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline, dash } = this;
    const settings = { globalAlpha, fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline, dash };
    this.saved.push({ settings, groups: this.groups });
  }

  restore(): void {
    const last = this.saved.pop();
    if (!last) return;
    for (; this.groups > last.groups; this.groups--) this.body.push('</g>');
    Object.assign(this, last.settings);
  }

  /** Painters clear before they begin. */
  clearRect(): void {
    this.body = Array<string>(this.groups).fill('<g>');
  }

  beginPath(): void {
    this.path = '';
  }

  moveTo(x: Px, y: Px): void {
    this.path += `M${n(x)} ${n(y)}`;
  }

  lineTo(x: Px, y: Px): void {
    this.path += `${this.path === '' ? 'M' : 'L'}${n(x)} ${n(y)}`;
  }

  bezierCurveTo(...points: readonly Px[]): void {
    this.path += `C${points.map(n).join(' ')}`;
  }

  closePath(): void {
    this.path += 'Z';
  }

  rect(x: Px, y: Px, width: Px, height: Px): void {
    this.path += `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`;
  }

  roundRect(x: Px, y: Px, width: Px, height: Px, radius: Px): void {
    const r = Math.max(0, Math.min(radius, width / 2, height / 2));
    const corner = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx * r)} ${n(dy * r)}`;
    this.path +=
      `M${n(x + r)} ${n(y)}h${n(width - 2 * r)}${corner(1, 1)}v${n(height - 2 * r)}${corner(-1, 1)}` +
      `h${n(2 * r - width)}${corner(-1, -1)}v${n(2 * r - height)}${corner(1, -1)}Z`;
  }

  /** In two halves, because an arc of SVG cannot end where it began. */
  arc(x: Px, y: Px, radius: Px, from: number, to: number): void {
    const at = (angle: number) => `${n(x + radius * Math.cos(angle))} ${n(y + radius * Math.sin(angle))}`;
    const turn = `A${n(radius)} ${n(radius)} 0 0 1 `;
    this.path += `${this.path === '' ? 'M' : 'L'}${at(from)}${turn}${at((from + to) / 2)}${turn}${at(to)}`;
  }

  clip(): void {
    const id = `clip-${++this.clips}`;
    this.body.push(`<clipPath id="${id}"><path d="${this.path}"/></clipPath><g clip-path="url(#${id})">`);
    this.groups++;
  }

  fill(): void {
    this.body.push(`<path d="${this.path}"${this.filled()}/>`);
  }

  stroke(): void {
    this.body.push(`<path d="${this.path}"${this.stroked()}/>`);
  }

  fillRect(x: Px, y: Px, width: Px, height: Px): void {
    if (width > 0 && height > 0) this.body.push(`<rect${box(x, y, width, height)}${this.filled()}/>`);
  }

  strokeRect(x: Px, y: Px, width: Px, height: Px): void {
    this.body.push(`<rect${box(x, y, width, height)}${this.stroked()}/>`);
  }

  fillText(text: string, x: Px, y: Px): void {
    if (text.trim() === '') return;
    const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 10);
    const shift = this.textBaseline === 'middle' ? MIDDLE * size : 0;
    const anchor = this.textAlign === 'center' ? ' text-anchor="middle"' : '';
    const length = ` textLength="${n(this.measureText(text).width)}" lengthAdjust="spacingAndGlyphs"`;
    this.body.push(
      `<text x="${n(x)}" y="${n(y + shift)}"${anchor}${length} style="font:${escapeXml(this.font)}"${this.filled()}>${escapeXml(text)}</text>`,
    );
  }

  measureText(text: string): { readonly width: Px } {
    return { width: this.measure(text, this.font) };
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }

  createLinearGradient(x1: Px, y1: Px, x2: Px, y2: Px): Gradient {
    const id = `gradient-${this.gradients.length + 1}`;
    const gradient = new Gradient(id, `x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}"`);
    this.gradients.push(gradient);
    return gradient;
  }

  private filled(): string {
    return ` fill="${paintOf(this.fillStyle)}"${this.opacity('fill')}`;
  }

  private stroked(): string {
    const dash = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.map(n).join(' ')}"` : '';
    const stroke = `stroke="${paintOf(this.strokeStyle)}" stroke-width="${n(this.lineWidth)}"`;
    return ` fill="none" ${stroke}${dash}${this.opacity('stroke')}`;
  }

  private opacity(of: 'fill' | 'stroke'): string {
    return this.globalAlpha === 1 ? '' : ` ${of}-opacity="${n(this.globalAlpha)}"`;
  }
}

function paintOf(style: string | Gradient): string {
  return typeof style === 'string' ? escapeXml(style) : `url(#${style.id})`;
}

function box(x: Px, y: Px, width: Px, height: Px): string {
  return ` x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;
}

/** A number to a hundredth of a pixel. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** The text as XML shows it; characters that XML cannot hold become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
