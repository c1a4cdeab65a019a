// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Picture, toSvg } from '../../src/exchange/svg.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { paint } from '../../src/render/paint.ts';
import { at, dataset, forSeeds, randomDataset } from '../fixtures.ts';
import { show } from '../layout/scene.ts';
import { THEME } from '../render/recorder.ts';

type Context = CanvasRenderingContext2D;

/** The picture as another program reads it; what is not well-formed XML fails the test. */
function read(draw: (context: Context) => void, more: Partial<Picture> = {}): SVGSVGElement {
  const picture = {
    width: 200,
    height: 100,
    ground: '#fff',
    title: 't',
    description: 'd',
    paint: draw,
    ...more,
  };
  const svg = toSvg(picture, (text) => 7 * text.length);
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed.documentElement as unknown as SVGSVGElement;
}

/** Name and attributes of what is drawn, without the ground. */
function drawn(svg: SVGSVGElement): { name: string; [attribute: string]: string }[] {
  return [...svg.querySelectorAll('*')]
    .filter(({ localName }) => ['path', 'rect', 'text'].includes(localName))
    .slice(1)
    .map((element) => ({
      name: element.localName,
      ...Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    }));
}

function scene(of = dataset(), selected = -1) {
  const { frame, labels } = show(of, { selected });
  return {
    frame,
    labels,
    dataset: of,
    theme: THEME,
    hovered: 0,
    terms: ['ferry'],
    pointer: { x: 400, label: '3 May' },
  };
}

describe('a picture as SVG', () => {
  it('has its size, its ground, and words for those who cannot see it', () => {
    const svg = read(() => {}, { title: 'a < b & "c"', description: '18 of 110\u0007 events' });
    expect(svg.getAttribute('viewBox')).toBe('0 0 200 100');
    expect(svg.querySelector('title')!.textContent).toBe('a < b & "c"');
    expect(svg.querySelector('desc')!.textContent).toBe('18 of 110\ufffd events');
    expect(svg.querySelector('rect')!.getAttribute('fill')).toBe('#fff');
  });

  it('holds all that the timeline paints, each label as text', () => {
    const of = dataset();
    const shown = scene(of, at(of, 'talks'));
    const svg = read((context) => paint(context, shown));
    const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent);
    for (const { index } of shown.frame.events) expect(texts).toContain(of.event(index).title);
    expect(texts).toContain('3 May');
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('can be made of any chronology', () => {
    forSeeds(25, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 60);
      const svg = read((context) => paint(context, scene(of, seed % 2 === 0 ? seed : -1)));
      expect(svg.querySelectorAll('path').length).toBeGreaterThan(0);
      expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    });
  });

  it('draws shapes where they are drawn', () => {
    const shapes = drawn(
      read((context) => {
        context.fillStyle = 'red';
        context.fillRect(1, 2, 3.456, 4);
        context.beginPath();
        context.moveTo(0, 0.5);
        context.lineTo(10, 0.5);
        context.strokeStyle = 'blue';
        context.lineWidth = 2;
        context.setLineDash([5, 4]);
        context.globalAlpha = 0.5;
        context.stroke();
        context.setLineDash([]);
        context.strokeRect(1, 1, 5, 5);
      }),
    );
    expect(shapes).toEqual([
      { name: 'rect', x: '1', y: '2', width: '3.46', height: '4', fill: 'red' },
      {
        name: 'path',
        d: 'M0 0.5L10 0.5',
        fill: 'none',
        stroke: 'blue',
        'stroke-width': '2',
        'stroke-dasharray': '5 4',
        'stroke-opacity': '0.5',
      },
      {
        name: 'rect',
        x: '1',
        y: '1',
        width: '5',
        height: '5',
        fill: 'none',
        stroke: 'blue',
        'stroke-width': '2',
        'stroke-opacity': '0.5',
      },
    ]);
  });

  it('draws circles and rounded boxes as closed paths', () => {
    const [circle, box] = drawn(
      read((context) => {
        context.beginPath();
        context.arc(10, 10, 5, 0, 2 * Math.PI);
        context.fill();
        context.beginPath();
        context.roundRect(0, 0, 20, 10, 99);
        context.fill();
      }),
    );
    expect(circle!.d).toBe('M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10');
    expect(box!.d).toBe('M5 0h10a5 5 0 0 1 5 5v0a5 5 0 0 1 -5 5h-10a5 5 0 0 1 -5 -5v0a5 5 0 0 1 5 -5Z');
  });

  it('fades as the canvas does', () => {
    const svg = read((context) => {
      const gradient = context.createLinearGradient(0, 0, 50, 0);
      gradient.addColorStop(0, 'ink');
      gradient.addColorStop(1, 'transparent');
      context.fillStyle = gradient;
      context.fillRect(0, 0, 50, 5);
    });
    const gradient = svg.querySelector('linearGradient')!;
    expect(gradient.getAttribute('gradientUnits')).toBe('userSpaceOnUse');
    expect(gradient.children[1]!.getAttribute('stop-opacity')).toBe('0');
    expect(drawn(svg)[0]!.fill).toBe(`url(#${gradient.id})`);
  });

  it('clips until the context is restored, with its settings', () => {
    const svg = read((context) => {
      context.fillStyle = 'red';
      context.save();
      context.beginPath();
      context.rect(0, 50, 200, 50);
      context.clip();
      context.fillStyle = 'blue';
      context.fillRect(0, 0, 1, 1);
      context.restore();
      context.fillRect(0, 0, 2, 2);
    });
    const group = svg.querySelector('g')!;
    expect(group.getAttribute('clip-path')).toBe(`url(#${svg.querySelector('clipPath')!.id})`);
    expect(group.querySelector('rect')!.getAttribute('fill')).toBe('blue');
    expect(svg.lastElementChild!.getAttribute('fill')).toBe('red');
  });

  it('sets texts in the middle of their line, as wide as they were measured', () => {
    const [text] = drawn(
      read((context) => {
        context.font = '600 10px "A Font", serif';
        context.textBaseline = 'middle';
        context.textAlign = 'center';
        context.fillText('<a&b>', 50, 20);
        context.fillText(' ', 0, 0);
      }),
    );
    expect(text).toMatchObject({ x: '50', y: '23.6', 'text-anchor': 'middle', textLength: '35' });
    expect(text!.style).toBe('font:600 10px "A Font", serif');
  });
});
