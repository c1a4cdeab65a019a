import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseWheel, wheelIntent } from '../../../src/ui/timeline/wheel.ts';

type Wheel = Parameters<typeof wheelIntent>[0];
const wheel = (part: Partial<Wheel>): Wheel => ({
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...part,
});
const [PIXELS, LINES, PAGES] = [0, 1, 2];
const any = fc.double({ min: -5000, max: 5000, noNaN: true });

describe('a wheel movement', () => {
  it('counts in pixels, whatever the browser counts in', () => {
    expect(normaliseWheel(wheel({ deltaY: 3, deltaMode: LINES }))).toEqual({ dx: 0, dy: 48 });
    expect(normaliseWheel(wheel({ deltaX: 40, deltaMode: PIXELS })).dx).toBe(40);
    expect(normaliseWheel(wheel({ deltaY: 1, deltaMode: PAGES })).dy).toBeGreaterThan(100);
  });

  it('is compressed beyond a notch', () => {
    expect(normaliseWheel(wheel({ deltaY: 100 })).dy).toBe(100);
    expect(normaliseWheel(wheel({ deltaY: 300 })).dy).toBeCloseTo(210, -0.5);
    expect(normaliseWheel(wheel({ deltaY: -300 })).dy).toBeCloseTo(-210, -0.5);
    expect(normaliseWheel(wheel({ deltaY: 5000 })).dy).toBeLessThan(600);
  });

  it('grows with what the wheel turns, and the same to both sides', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const size = (deltaY: number) => normaliseWheel(wheel({ deltaY })).dy;
        expect(size(-a)).toBeCloseTo(-size(a), 9);
        if (a < b) expect(size(a)).toBeLessThanOrEqual(size(b));
        expect(Math.abs(size(a))).toBeLessThanOrEqual(Math.abs(a) + 1e-9);
      }),
    );
  });

  it('goes sideways with Shift, unless the browser has turned it already', () => {
    expect(normaliseWheel(wheel({ deltaY: 50, shiftKey: true }))).toEqual({ dx: 50, dy: 0 });
    expect(normaliseWheel(wheel({ deltaX: 50, shiftKey: true }))).toEqual({ dx: 50, dy: 0 });
  });
});

describe('what a wheel asks for', () => {
  it('is to pan sideways when it turns sideways, whatever the preference', () => {
    for (const plain of ['pan', 'zoom'] as const) {
      expect(wheelIntent(wheel({ deltaX: 60, deltaY: 20 }), plain)).toEqual({ kind: 'pan', by: 60 });
      expect(wheelIntent(wheel({ deltaY: 60, shiftKey: true }), plain)).toEqual({ kind: 'pan', by: 60 });
    }
  });

  it('is what the reader prefers when it turns plainly', () => {
    expect(wheelIntent(wheel({ deltaY: 60 }), 'pan')).toEqual({ kind: 'pan', by: 60 });
    expect(wheelIntent(wheel({ deltaY: 60 }), 'zoom').kind).toBe('zoom');
  });

  it.each(['ctrlKey', 'metaKey'] as const)('is to zoom with %s, whatever the preference', (held) => {
    for (const plain of ['pan', 'zoom'] as const) {
      expect(wheelIntent(wheel({ deltaY: 60, [held]: true }), plain).kind).toBe('zoom');
    }
  });

  it('shows more time when it turns towards the reader, by about a quarter a notch', () => {
    const factor = (deltaY: number) => {
      const intent = wheelIntent(wheel({ deltaY, metaKey: true }), 'pan');
      return intent.kind === 'zoom' ? intent.factor : Number.NaN;
    };
    expect(factor(100)).toBeCloseTo(1.25, 9);
    expect(factor(-100)).toBeCloseTo(1 / 1.25, 9);
    expect(factor(0)).toBe(1);
  });

  it('zooms back to where it was when it turns back', () => {
    fc.assert(
      fc.property(any, fc.boolean(), (deltaY, ctrlKey) => {
        const factor = (delta: number) => {
          const intent = wheelIntent(wheel({ deltaY: delta, ctrlKey }), 'zoom');
          return intent.kind === 'zoom' ? intent.factor : Number.NaN;
        };
        expect(factor(deltaY) * factor(-deltaY)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('scrolls with a plain wheel where there are lanes to scroll', () => {
    for (const plain of ['pan', 'zoom'] as const) {
      expect(wheelIntent(wheel({ deltaY: 60 }), plain, true)).toEqual({ kind: 'scroll', by: 60 });
      expect(wheelIntent(wheel({ deltaX: 60 }), plain, true)).toEqual({ kind: 'pan', by: 60 });
      expect(wheelIntent(wheel({ deltaY: 60, ctrlKey: true }), plain, true).kind).toBe('zoom');
    }
  });

  it('is finite and positive for the wildest movement', () => {
    const wild = fc.constantFrom(0, 1e9, -1e9, 1e-9, Number.MAX_VALUE);
    fc.assert(
      fc.property(
        wild,
        wild,
        fc.constantFrom(0, 1, 2),
        fc.boolean(),
        (deltaX, deltaY, deltaMode, ctrlKey) => {
          const intent = wheelIntent(wheel({ deltaX, deltaY, deltaMode, ctrlKey }), 'pan');
          const amount = intent.kind === 'zoom' ? intent.factor : intent.by;
          if (Math.max(Math.abs(deltaX), Math.abs(deltaY)) <= 1e9) expect(Number.isFinite(amount)).toBe(true);
          if (intent.kind === 'zoom') expect(intent.factor).toBeGreaterThan(0);
        },
      ),
    );
  });
});
