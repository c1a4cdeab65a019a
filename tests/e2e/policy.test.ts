import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { ownFile } from './chronology.ts';
import { openPage, statusOf, withBrowser } from './page.ts';

withBrowser();

interface Host {
  readonly url: string;
  /** How the host is named: with its port. */
  readonly name: string;
  /** The paths that it was asked for. */
  readonly asked: readonly string[];
}

/** A host of somebody else, that lets any page read what it answers. */
async function anotherHost(answer: (path: string, response: ServerResponse) => void): Promise<Host> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.setHeader('access-control-allow-origin', '*');
    answer(url, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const name = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${name}/`, name, asked };
}

const sendsFerry = () => anotherHost((_, response) => response.end(ownFile()));
const linkTo = ({ url }: Host) => `?data=${url}ferry.json`;
const question = (page: Page, { name }: Host) =>
  page.getByRole('heading', { level: 1, name: `Open a chronology from ${name}?` });

describe('a chronology on another host', () => {
  it('is fetched only once the reader agrees to the host, and then for the session', async () => {
    const host = await sendsFerry();
    const page = await openPage({ path: linkTo(host), alsoAsks: [host.url] });
    await question(page, host).waitFor();
    await page.getByText(`${host.url}ferry.json`).waitFor();
    expect(host.asked).toEqual([]);
    await page.getByRole('button', { name: `Open it from ${host.name}` }).click();
    await expect.poll(() => statusOf(page)).toBe('3 of 3 events');
    expect(host.asked).toEqual(['/ferry.json']);
    await page.reload();
    await expect.poll(() => statusOf(page)).toBe('3 of 3 events');

    const later = await openPage({ path: linkTo(host), alsoAsks: [host.url] });
    await question(later, host).waitFor();
    expect(host.asked).toHaveLength(2);
  });

  it('need not be opened', async () => {
    const host = await sendsFerry();
    const page = await openPage({ path: linkTo(host) });
    await page.getByRole('link', { name: 'Open the chronology that comes with this page' }).click();
    await page.getByRole('main', { name: 'Timeline' }).waitFor();
    expect(host.asked).toEqual([]);
  });

  it('is not followed to a third host, nor is any host asked from where only the page’s own is', async () => {
    const third = await sendsFerry();
    const host = await anotherHost((_, response) =>
      response.writeHead(302, { location: `${third.url}ferry.json` }).end(),
    );
    const page = await openPage({
      path: linkTo(host),
      alsoAsks: [host.url, third.url],
      expectedErrors: /Content Security Policy|Failed to|Fetch API/,
    });
    await page.getByRole('button', { name: `Open it from ${host.name}` }).click();
    await page.getByRole('heading', { name: 'The chronology cannot be reached' }).waitFor();
    expect(host.asked).toHaveLength(1);
    expect(third.asked).toEqual([]);

    const own = await openPage({ expectedErrors: /Content Security Policy|Fetch API/ });
    const fetched = own.evaluate(
      (address) => fetch(address, { mode: 'no-cors' }).then(() => true),
      third.url,
    );
    await expect(fetched).rejects.toThrow('Failed to fetch');
    expect(third.asked).toEqual([]);
  });
});

/** The parts of the policy that a stranger's markup runs into. */
const REFUSED = ['base-uri', 'form-action', 'img-src', 'object-src', 'script-src-elem', 'style-src-elem'];

// That the page keeps to its policy, every other test in a browser shows: what is refused is an error in the console.
describe('the policy of the page', () => {
  it('lets no script, style, frame or form in that is not the page’s own', async () => {
    const page = await openPage({ expectedErrors: /Content Security Policy/ });
    const refused = await page.evaluate(async (expected) => {
      const told: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        told.push(effectiveDirective),
      );
      const add = (markup: string) => {
        const range = document.createRange();
        document.body.append(range.createContextualFragment(markup));
      };
      add('<script>window.ran = true</script>');
      add('<img src="data:," onerror="window.ran = true">');
      add('<style>body { display: none }</style>');
      add('<iframe srcdoc="<script>parent.ran = true</script>"></iframe>');
      add('<object data="data:text/html,x"></object>');
      add('<base href="https://else.example/">');
      const form = Object.assign(document.createElement('form'), { action: 'https://else.example/' });
      document.body.append(form);
      form.submit();
      // What is let in may also take a while.
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (let turn = 0; turn < 1000 && !expected.every((name) => told.includes(name)); turn++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      return { told, ran: 'ran' in window };
    }, REFUSED);
    expect(refused.ran).toBe(false);
    expect(refused.told).toEqual(expect.arrayContaining([...REFUSED]));
  });

  it('lets the page be shown in a frame of another', async () => {
    const frame = `<!doctype html><title>Blog</title><iframe src="${inject('baseUrl')}?embed=story" width="900" height="560"></iframe>`;
    const blog = await anotherHost((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(frame),
    );
    const page = await openPage({ alsoAsks: [blog.url] });
    await page.goto(blog.url);
    const inside = page.frameLocator('iframe');
    await inside.getByRole('region', { name: /^Story: / }).waitFor();
  });
});
