// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Sentence } from '../../src/ui/Sentence.tsx';

const html = (text: string) =>
  render(<Sentence text={text} name={<b>Ann</b>} place={<i>here</i>} />).container.innerHTML;

describe('a sentence with elements in it', () => {
  it('has each where its text names it, whatever the order', () => {
    expect(html('{name} stands {place}.')).toBe('<b>Ann</b> stands <i>here</i>.');
    expect(html('Hier, {place}, steht {name}')).toBe('Hier, <i>here</i>, steht <b>Ann</b>');
  });

  it('is its text where it names none', () => {
    expect(html('Nobody is there {}.')).toBe('Nobody is there {}.');
  });
});
