// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/dataset/schema.ts';
import { Filters } from '../../../src/ui/filters/Filters.tsx';
import { dataset, datasetOf } from '../../fixtures.ts';
import { type Page, renderPage } from '../render.tsx';

const renderFilters = (page?: Page) => renderPage(<Filters />, page);
const group = (name: string) => within(screen.getByRole('group', { name }));
const actor = (name: string) => group('Actors').getByRole('checkbox', { name });
/** The number that stands on the line of an option. */
const count = (box: HTMLElement) => Number(box.closest('li')!.lastElementChild!.textContent);
const names = (of: string) =>
  group(of)
    .getAllByRole('checkbox')
    .map((box) => box.getAttribute('aria-label'));
const mode = () => screen.getByRole('combobox', { name: 'Match actors' });

describe('the filters', () => {
  it('are a search landmark with a group for each way to narrow', () => {
    const { container } = renderFilters();
    // The testing library does not yet know that this element is a landmark.
    expect(container.querySelector('search')!.getAttribute('aria-label')).toBe('Filters');
    for (const name of ['Actors', 'Sources', 'Kinds', 'Dating']) {
      expect(screen.getByRole('group', { name })).toBeDefined();
    }
  });

  it('name every option', () => {
    renderFilters();
    expect(names('Sources')).toEqual(['Gazette', 'Lakeland Review', 'Lake Almanac']);
    expect(names('Dating')).toEqual(['Stated in the article', 'Inferred', 'General record']);
    expect(names('Kinds')).toContain('Ferry launch');
    expect(names('Kinds')).toHaveLength(dataset().kinds.length);
  });

  it.each([
    ['Sources', 'Gazette', { sources: ['gazette'] }],
    ['Kinds', 'Meeting', { kinds: ['meeting'] }],
    ['Dating', 'Inferred', { bases: ['inferred'] }],
    ['Actors', 'Borland', { any: ['borland'] }],
  ])('set and clear an option of %s', async (of, name, query) => {
    const { user, viewport } = renderFilters();
    const box = group(of).getByRole<HTMLInputElement>('checkbox', { name });
    await user.click(box);
    expect(viewport().query).toMatchObject(query);
    expect(box.checked).toBe(true);
    await user.click(box);
    expect(Object.values(viewport().query).flat().join('')).toBe('');
    expect(box.checked).toBe(false);
  });

  it('are worked by keyboard alone', async () => {
    const { user, viewport } = renderFilters();
    actor('Arland').focus();
    await user.keyboard(' ');
    expect(viewport().query.any).toEqual(['arland']);
  });

  it('show the count that each choice would give', async () => {
    const { user } = renderFilters();
    expect(count(actor('Arland'))).toBe(7);
    expect(count(actor('Borland'))).toBe(5);
    expect(count(group('Sources').getByRole('checkbox', { name: 'Lake Almanac' }))).toBe(3);
    await user.click(group('Sources').getByRole('checkbox', { name: 'Lake Almanac' }));
    expect(count(actor('Arland'))).toBe(2);
    expect(count(group('Sources').getByRole('checkbox', { name: 'Gazette' }))).toBe(5);
  });

  it('say the count to those who cannot see it', () => {
    renderFilters();
    expect(actor('Arland').getAttribute('aria-description')).toBe('7 events with Arland');
    expect(actor('Élise Kessel').getAttribute('aria-description')).toBe('1 event with Élise Kessel');
  });

  it('have nothing to offer for an empty chronology, and say so without failing', () => {
    renderFilters({ dataset: datasetOf([]) });
    expect(screen.queryByRole('group', { name: 'Kinds' })).toBeNull();
    expect(count(actor('Arland'))).toBe(0);
  });
});

describe('actors', () => {
  it('stand under the state or body that they belong to', () => {
    renderFilters();
    const order = names('Actors');
    expect(order.indexOf('Arland')).toBe(0);
    expect(order.indexOf('Ada Berg')).toBeLessThan(order.indexOf('Borland'));
    expect(order.indexOf('Carl Dorn')).toBeGreaterThan(order.indexOf('Borland'));
  });

  it('are few at first, more on demand, and few again', async () => {
    const { user } = renderFilters();
    const few = names('Actors').length;
    expect(few).toBeLessThan(dataset().actors.length);
    await user.click(screen.getByRole('button', { name: `${dataset().actors.length - few} more` }));
    expect(names('Actors')).toHaveLength(dataset().actors.length);
    const fewer = screen.getByRole('button', { name: 'Fewer' });
    expect(fewer.getAttribute('aria-expanded')).toBe('true');
    await user.click(fewer);
    expect(names('Actors')).toHaveLength(few);
  });

  it('include all members of a state that is chosen', async () => {
    const { user } = renderFilters();
    expect(group('Actors').queryByRole('checkbox', { name: 'Jonas Holm' })).toBeNull();
    const few = names('Actors').length;
    await user.click(actor('Arland'));
    expect(names('Actors').length).toBeGreaterThan(few);
    expect(names('Actors')).toEqual(
      expect.arrayContaining(['Ada Berg', 'Ferry Board', 'Élise Kessel', 'Jonas Holm']),
    );
  });

  it('that are chosen are always in sight', () => {
    renderFilters({ query: { none: ['holm'] } });
    expect(actor('Jonas Holm')).toBeDefined();
  });

  it('can be matched as any, all or none of those chosen', async () => {
    const { user, viewport } = renderFilters();
    await user.click(actor('Ada Berg'));
    await user.click(actor('Carl Dorn'));
    expect(viewport().query).toMatchObject({ any: ['berg', 'dorn'], all: [], none: [] });
    await user.selectOptions(mode(), 'all of');
    expect(viewport().query).toMatchObject({ any: [], all: ['berg', 'dorn'], none: [] });
    await user.selectOptions(mode(), 'none of');
    expect(viewport().query).toMatchObject({ any: [], all: [], none: ['berg', 'dorn'] });
    await user.selectOptions(mode(), 'any of');
    expect(viewport().query).toMatchObject({ any: [], all: [], none: ['berg', 'dorn'] });
  });

  it('are chosen in the mode that was set beforehand', async () => {
    const { user, viewport } = renderFilters();
    await user.selectOptions(mode(), 'all of');
    await user.click(actor('Ada Berg'));
    expect(viewport().query).toMatchObject({ any: [], all: ['berg'] });
  });

  it('show in mode “all of” how many events would be left', async () => {
    const { user } = renderFilters({ query: { all: ['berg'] } });
    expect(count(actor('Carl Dorn'))).toBe(2);
    await user.selectOptions(mode(), 'any of');
    expect(count(actor('Carl Dorn'))).toBe(3);
  });

  it('can be left out, one by one, and taken back', async () => {
    const { user, viewport } = renderFilters();
    const leaveOut = group('Actors').getByRole('button', { name: 'Leave out Borland' });
    await user.click(leaveOut);
    expect(viewport().query).toMatchObject({ any: [], none: ['borland'] });
    expect(leaveOut.getAttribute('aria-pressed')).toBe('true');
    expect((actor('Borland') as HTMLInputElement).indeterminate).toBe(true);
    await user.click(leaveOut);
    expect(viewport().query.none).toEqual([]);
    expect(leaveOut.getAttribute('aria-pressed')).toBe('false');
  });

  it('that are chosen are chosen no longer once they are left out', async () => {
    const { user, viewport } = renderFilters({ query: { any: ['berg', 'borland'] } });
    await user.click(group('Actors').getByRole('button', { name: 'Leave out Borland' }));
    expect(viewport().query).toMatchObject({ any: ['berg'], none: ['borland'] });
  });
});

describe('finding an actor', () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Find an actor' });

  it('goes by name and by alias, and shows which alias', async () => {
    const { user } = renderFilters();
    await user.type(field(), 'harbour');
    expect(names('Actors')).toEqual(['Jonas Holm']);
    expect(actor('Jonas Holm').closest('li')!.textContent).toContain('“the harbour master”');
  });

  it('does not depend on case or accents', async () => {
    const { user } = renderFilters();
    await user.type(field(), 'elise');
    expect(names('Actors')).toEqual(['Élise Kessel']);
  });

  it('lets the found be chosen, under the actor’s own name', async () => {
    const { user, viewport } = renderFilters();
    await user.type(field(), 'strikers');
    await user.click(actor('Dockers’ Union'));
    expect(viewport().query.any).toEqual(['dockers']);
  });

  it('says that nobody goes by a name', async () => {
    const { user } = renderFilters();
    await user.type(field(), 'xyz');
    expect(group('Actors').queryAllByRole('checkbox')).toEqual([]);
    expect(screen.getByText('No actor goes by “xyz”.')).toBeDefined();
  });

  it('finds the closest at first, where many are alike, and the others on demand', async () => {
    const person = (id: string, name: string): Actor => ({ id, name, kind: 'person', aliases: [] });
    const many = Array.from({ length: 100 }, (_, n) => person(`envoy-${n}`, `The envoy ${n}`));
    const { user } = renderFilters({
      dataset: dataset(({ actors }) => ({ actors: [...actors, ...many, person('first', 'Envoy of all')] })),
    });
    await user.type(field(), 'envoy');
    const few = names('Actors');
    expect(few[0]).toBe('Envoy of all');
    expect(few.length).toBeLessThan(60);
    await user.click(screen.getByRole('button', { name: `${101 - few.length} more` }));
    expect(names('Actors')).toHaveLength(101);
    await user.click(screen.getByRole('button', { name: 'Fewer' }));
    expect(names('Actors')).toEqual(few);
  });

  it('ends with Escape, which shows all again', async () => {
    const { user } = renderFilters();
    const before = names('Actors');
    await user.type(field(), 'xyz{Escape}');
    expect(field().value).toBe('');
    expect(names('Actors')).toEqual(before);
  });
});
