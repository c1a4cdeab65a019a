// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { htmlText, looksLikeHtml } from '../../../src/ui/check/htmlText.ts';

describe('a web page', () => {
  it.each([
    ['<p>One <b>bold</b> word.</p><p>Two</p>', 'One bold word.\n\nTwo'],
    ['<p>kept\n   waiting <a href="x">three</a>\thours</p>', 'kept waiting three hours'],
    ['<h1>Title</h1><div>a<div>b</div>c</div>', 'Title\n\na\n\nb\n\nc'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\n\nb'],
    ['<pre>two  spaces\n  and a line</pre>', 'two  spaces\nand a line'],
    ['&ldquo;quotes&rdquo; &amp; &#8211;&nbsp;dash', '“quotes” & –\u00a0dash'],
    ['<span>syl</span><span>la</span><wbr>ble', 'syllable'],
    ['state&shy;ment', 'state\u00adment'],
    ['<p>a<!-- not this --><script>nor()</script><style>p{}</style>b</p>', 'ab'],
    ['<p>words</p><noscript>x</noscript><template><p>x</p></template><textarea>x</textarea>', 'words'],
    ['<p hidden>x</p><div style="color: red; display:none">x</div>words', 'words'],
    ['<svg><text>x</text></svg><iframe srcdoc="x">x</iframe>words', 'words'],
    ['', ''],
  ])('%j reads %j', async (html, text) => {
    expect(await htmlText(html)).toBe(text);
  });

  it('may be nested however deeply', async () => {
    const depth = 1000;
    expect(await htmlText(`${'<div><span>'.repeat(depth)}words${'</span></div>'.repeat(depth)}`)).toBe(
      'words',
    );
  });

  it('is inert: nothing of it runs or comes onto the page', async () => {
    const before = document.documentElement.outerHTML;
    const evil = [
      '<script>window.ran = true</script>',
      '<img src="x" onerror="window.ran = true">',
      '<meta http-equiv="refresh" content="0; url=https://example.org/">',
      '<iframe src="javascript:parent.ran = true"></iframe>',
      '<body onload="window.ran = true">',
      '<svg onload="window.ran = true"></svg>',
      '<p>words</p>',
    ].join('');
    expect(await htmlText(evil)).toBe('words');
    expect('ran' in window).toBe(false);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('a text', () => {
  it.each([
    ['<!DOCTYPE html><html>', true],
    ['\n <html lang="en">', true],
    ['<!-- saved from url --><html>', true],
    ['<?xml version="1.0"?>\n<html>', true],
    ['<p>One</p>', true],
    ['One <b>bold</b> word', false],
    ['<3 this article', false],
    ['<pre-war> is no element', false],
    ['', false],
  ])('%j is the source of a page: %s', (text, is) => {
    expect(looksLikeHtml(text)).toBe(is);
  });
});
