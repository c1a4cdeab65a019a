// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFling, createSpeedTracker } from '../../../src/ui/timeline/fling.ts';

describe('the speed of a hand', () => {
  it('is that of its last moments', () => {
    const hand = createSpeedTracker();
    for (let i = 0; i <= 10; i++) hand.add(5, i * 10);
    expect(hand.speed(100)).toBeCloseTo(0.5, 1);
  });

  it('is nothing once it has rested, or where it hardly moves', () => {
    const hand = createSpeedTracker();
    for (let i = 0; i <= 10; i++) hand.add(5, i * 10);
    expect(hand.speed(300)).toBe(0);
    hand.reset();
    for (let i = 0; i <= 5; i++) hand.add(1, i * 16);
    expect(hand.speed(80)).toBe(0);
  });
});

describe('a fling', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs on ever slower and comes to rest', () => {
    const moves: number[] = [];
    createFling(
      (by) => moves.push(by),
      () => false,
    ).start(2);
    vi.advanceTimersByTime(5000);
    const total = moves.reduce((sum, by) => sum + by, 0);
    expect(total).toBeGreaterThan(500);
    expect(total).toBeLessThan(2 * 325 + 1);
    expect(moves.at(-1)!).toBeLessThan(moves[1]! / 10);
    const rested = moves.length;
    vi.advanceTimersByTime(1000);
    expect(moves).toHaveLength(rested);
  });

  it('stops at once when it is told to', () => {
    const moves: number[] = [];
    const fling = createFling(
      (by) => moves.push(by),
      () => false,
    );
    fling.start(-2);
    vi.advanceTimersByTime(100);
    fling.stop();
    const before = moves.length;
    expect(before).toBeGreaterThan(0);
    vi.advanceTimersByTime(1000);
    expect(moves).toHaveLength(before);
  });

  it('does not start for a reader who asks for less motion', () => {
    const moves: number[] = [];
    createFling(
      (by) => moves.push(by),
      () => true,
    ).start(2);
    vi.advanceTimersByTime(1000);
    expect(moves).toEqual([]);
  });
});
