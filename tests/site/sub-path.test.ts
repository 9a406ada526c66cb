import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { DOMParser } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../src/build/serve-site.ts';
import { ending, makeTwin, startBuild } from '../../src/build/twin.ts';
import { ask } from './hosts.ts';

let site: Awaited<ReturnType<typeof serveSite>> | undefined;
let port: number;
let twin: string;

/** What a later edition might record: a page, a paragraph, a term and a heading of the index that went elsewhere or for good. */
const history = `page /harbour/ 2020-01-31 2020-02-01 - moved /panel-1/ A plainer name.
paragraph /harbour/#p1-4 2020-01-31 2020-02-01 - moved /panel-1/#p1-4
page /fog/ 2020-01-31 2020-02-01 - withdrawn It was guesswork.
page /topics/mist/ 2020-01-31 2020-02-01 - moved /topics/thaad/
paragraph /panel-1/#p1-4z 2020-01-31 2020-02-01 - merged /panel-1/#p1-4
paragraph /panel-1/#p1-5z 2020-01-31 2020-02-01 - moved /panel-2/#p2-1
paragraph /panel-1/#p1-6z 2020-01-31 2020-02-01 - withdrawn It was wrong.
entry /glossary/#g-mist 2020-01-31 2020-02-01 - moved /glossary/#g-thaad
entry /glossary/#g-drizzle 2020-01-31 2020-02-01 - withdrawn Nobody used it.
entry /figures/#rain 2020-01-31 2020-02-01 - withdrawn It was counted twice.
`;

/** A correction whose words hold what XML and HTML keep for themselves. */
const corrections = `corrections:
  - date: 2020-02-01
    paragraph: p1-4
    change: The price of fish & oil is now "under < 9".
    reason: It had been copied wrongly.
`;

beforeAll(async () => {
  twin = await makeTwin('sub-path');
  await appendFile(path.join(twin, 'content/permalinks.lock'), history);
  await writeFile(path.join(twin, 'content/corrections.yaml'), corrections);
  const { code, complaint } = await ending(startBuild(twin, { environment: { BASE_PATH: 'reports' } }));
  // The build itself proves that every link stays under the sub-path and leads somewhere.
  expect(complaint).toBe('');
  expect(code).toBe(0);
  site = await serveSite({ directory: path.join(twin, 'dist'), port: 0, base: '/reports/' });
  port = Number(new URL(site.address).port);
}, 240_000);

afterAll(async () => {
  site?.server.close();
  await rm(twin, { recursive: true, force: true });
});

describe('an address that was published before, without a rule of the host', () => {
  const readPage = (page: string) => readFile(path.join(twin, 'dist', page, 'index.html'), 'utf8');
  const answerAt = async (page: string, id: string) => {
    const element = select(`#${id}`, fromHtml(await readPage(page)));
    if (!element) return undefined;
    const [link] = selectAll('a', element).map(({ properties }) => properties['href']);
    return { words: toText(element).replace(/\s+/g, ' ').trim(), ...(link !== undefined && { link }) };
  };

  it.each([
    ['harbour', '/reports/panel-1/'],
    ['topics/mist', '/reports/topics/thaad/'],
  ])('of a page, /%s/, leads on and takes the fragment along', async (page, to) => {
    const html = await readPage(page);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
    expect(html).toContain('+location.hash');
    expect(select('#there', fromHtml(html))?.properties['href']).toBe(to);
  });

  it('of a page that was withdrawn says so, and why', async () => {
    expect(await readPage('fog')).toMatch(/was withdrawn on.*It was guesswork\./s);
  });

  it('of a paragraph that was merged stands at the text that took it over, on the whole report too', async () => {
    for (const page of ['panel-1', 'report']) {
      const paragraph = select('#p1-4', fromHtml(await readPage(page)));
      expect(paragraph && select('#p1-4z', paragraph)).toBeTruthy();
    }
  });

  it.each([
    ['panel-1', 'p1-5z', 'Paragraph 1.5z is now 2.1 (2020-02-01).', '/reports/panel-2/#p2-1'],
    ['panel-1', 'p1-6z', 'Paragraph 1.6z was withdrawn (2020-02-01). It was wrong.', undefined],
    ['report', 'p1-6z', 'Paragraph 1.6z was withdrawn (2020-02-01). It was wrong.', undefined],
    ['glossary', 'g-mist', 'g-mist is now g-thaad (2020-02-01).', '/reports/glossary/#g-thaad'],
    ['glossary', 'g-drizzle', 'g-drizzle was withdrawn (2020-02-01). Nobody used it.', undefined],
    ['figures', 'rain', 'rain was withdrawn (2020-02-01). It was counted twice.', undefined],
  ])('on /%s/, %s, says: %s', async (page, id, words, link) => {
    expect(await answerAt(page, id)).toEqual({ words, ...(link !== undefined && { link }) });
  });
});

describe('under a sub-path', () => {
  it('serves its pages there and nothing above', async () => {
    expect((await ask(port, '/reports/panel-1/')).status).toBe(200);
    expect((await ask(port, '/panel-1/')).status).toBe(404);
  });

  it('tells of a correction in the feed, with its day, and leads from there to the paragraph', async () => {
    const feed = new DOMParser().parseFromString(await readFile(path.join(twin, 'dist/feed.xml'), 'utf8'), 'text/xml');
    const items = [...feed.querySelectorAll('rss > channel > item')];
    const [item, ...others] = items.filter((each) => !/revised/.test(each.querySelector('title')?.textContent ?? ''));
    const words = (name: string) => item?.querySelector(name)?.textContent;
    expect(others).toEqual([]);
    expect(words('title')).toBe('Paragraph 1.4');
    expect(words('description')).toBe('The price of fish & oil is now "under < 9". It had been copied wrongly.');
    expect(words('link')).toMatch(/^https:\/\/[^/]+\/reports\/panel-1\/#p1-4$/);
    expect(words('pubDate')).toBe('Sat, 01 Feb 2020 00:00:00 GMT');
  });

  it.each([
    ['/reports', '/reports/'],
    ['/reports/panel-1', '/reports/panel-1/'],
    ['/reports/Panel-1/', '/reports/panel-1/'],
    ['/reports/panel-1/index.html', '/reports/panel-1/'],
  ])('leads %s to %s', async (from, to) => {
    expect((await ask(port, from)).headers.location).toBe(to);
  });

  it('keeps hashed files for good there too', async () => {
    const { body } = await ask(port, '/reports/panel-1/');
    const [, script = ''] = /<script type="module" src="([^"]+)"/.exec(body.toString()) ?? [];
    expect(script).toMatch(/^\/reports\/assets\//);
    expect((await ask(port, script)).headers['cache-control']).toContain('immutable');
  });
});
