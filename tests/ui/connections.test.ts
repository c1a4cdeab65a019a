// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { narrowConnections, redirectsFrom, strangerOf } from '../../src/ui/connections.ts';

const PAGE = 'https://desk.example.org/talks/?data=x';

describe('strangerOf', () => {
  it.each([
    ['data/own.json', undefined],
    ['/data/own.json', undefined],
    ['https://desk.example.org/own.json', undefined],
    ['https://else.example.org/own.json', 'https://else.example.org'],
    ['//else.example.org/own.json', 'https://else.example.org'],
    ['\\\\else.example.org\\own.json', 'https://else.example.org'],
    ['http://desk.example.org/own.json', 'http://desk.example.org'],
    ['https://desk.example.org:8443/own.json', 'https://desk.example.org:8443'],
    ['https://desk.example.org@else.example.org/own.json', 'https://else.example.org'],
    ['https://dеsk.example.org/own.json', 'https://xn--dsk-rdd.example.org'],
    ['javascript:alert(1)', undefined],
    ['data:application/json,{}', undefined],
    ['blob:https://else.example.org/1', undefined],
    ['http://[', undefined],
  ])('of %j is %j', (address, expected) => {
    expect(strangerOf(address, PAGE)).toBe(expected);
  });
});

describe('narrowConnections', () => {
  const policies = () =>
    [...document.querySelectorAll<HTMLMetaElement>('meta[http-equiv]')].map(({ content }) => content.trim());

  it('leaves the page its own host and the one that was agreed to', () => {
    narrowConnections();
    narrowConnections('https://else.example.org');
    expect(policies()).toEqual(["connect-src 'self'", "connect-src 'self' https://else.example.org"]);
  });

  it('leaves it to the request itself to go nowhere else where a policy cannot name the host', () => {
    const before = policies().length;
    narrowConnections('http://[::1]:80');
    expect(policies()).toHaveLength(before);
    expect(redirectsFrom('http://[::1]:80')).toBe('error');
    expect(redirectsFrom('https://else.example.org')).toBe('follow');
    expect(redirectsFrom()).toBe('follow');
  });
});
