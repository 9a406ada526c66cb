import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuiltSearch } from '../../bench/relevance/ask.ts';
import { ending, hashFiles, makeTwin, startBuild } from '../../src/build/twin.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { registers } from '../../src/registers/registers.ts';
import { readReport } from '../../src/report/read-report.ts';
import { type BuiltPage, builtPages, elementsOf } from './built-site.ts';

const everyReportHas = ['/', '/report/', '/about/', '/search/', '/cite/', '/corrections/', '/404.html'];
const { identity } = await readReport('content');

const reports = [
  {
    file: 'golden.docx',
    sections: ['introduction', 'panel-1', 'panel-2', 'conclusion'],
    called: 'Panels',
    asked: { words: 'barometer', paragraph: 'p2-2' },
  },
  {
    file: 'lamps.txt',
    sections: ['foreword', 'oil-and-its-price', 'wicks-glass-and-sleep'],
    called: 'Sections',
    asked: { words: 'cask', paragraph: 'p1-1' },
  },
];

const contentOf = (file: string) => `invented/${path.parse(file).name}`;

let twin: string;
let ownContent: Map<string, string>;
let endings: Awaited<ReturnType<typeof ending>>[];

beforeAll(async () => {
  twin = await makeTwin('other-editions');
  ownContent = await hashFiles(path.join(twin, 'content'));
  for (const { file } of reports) {
    const command = ['scripts/import.ts', `tests/fixtures/importer/${file}`, '--into', contentOf(file)];
    execFileSync(process.execPath, command, { cwd: twin, stdio: 'pipe' });
  }
  endings = await Promise.all(
    reports.map(({ file }) => ending(startBuild(twin, { environment: { CONTENT: contentOf(file) } }))),
  );
}, 240_000);

afterAll(() => rm(twin, { recursive: true, force: true }));

it('other reports are built at once, each with its own site', () => {
  // The build itself proves that every link leads somewhere and that every paragraph is on its page and in the index.
  expect(endings).toEqual(reports.map(() => ({ code: 0, complaint: '' })));
});

describe.each(reports)('another report, begun from $file', ({ file, sections, called, asked }) => {
  const content = contentOf(file);
  let site: string;
  let pages: BuiltPage[];
  const pageAt = (address: string) => pages.find((page) => page.address === address);
  const linksOf = (address: string) =>
    [...(pageAt(address)?.html ?? '').matchAll(/href="([^"]+)"/g)].map(([, to]) => to);

  beforeAll(() => {
    site = path.join(twin, 'sites', content);
    pages = builtPages(site);
  });

  it('has a page for each section, and every page that a report has without registers', () => {
    const wanted = [...everyReportHas, ...sections.map((slug) => `/${slug}/`)];
    expect(wanted.filter((address) => !pageAt(address))).toEqual([]);
  });

  it('leads from the home page and the masthead to its sections, by what they are called', () => {
    expect(sections.filter((slug) => !linksOf('/').includes(`/${slug}/`))).toEqual([]);
    expect(pageAt('/report/')?.html).toContain(`>${called}</a>`);
  });

  it('leads from each section to its neighbours', () => {
    for (const [index, slug] of sections.entries()) {
      const neighbours = [sections[index - 1], sections[index + 1]].filter((each) => each !== undefined);
      expect(linksOf(`/${slug}/`)).toEqual(expect.arrayContaining(neighbours.map((each) => `/${each}/`)));
    }
  });

  it('promises no register, and says so at the address of each', async () => {
    const promises = Object.keys(registers).map((page) => `/${page}/`);
    for (const { address, html } of pages)
      expect([address, promises.filter((to) => html.includes(`href="${to}`))]).toEqual([address, []]);
    for (const to of promises) expect(pageAt(to)?.html).toContain('Nothing is entered here');
    const lists = ['sitemap-0.xml', 'llms.txt'].map((name) => readFile(path.join(site, name), 'utf8'));
    for (const list of await Promise.all(lists)) expect(promises.filter((to) => list.includes(to))).toEqual([]);
  });

  it('answers a search with its own paragraphs', async () => {
    const searcher = await openBuiltSearch(site);
    const { matches } = await searcher.search(asked.words);
    const heads = await Promise.all(matches.map(({ record }) => searcher.bundle.head(record)));
    expect(heads.map(([address]) => address.replace(/^.*#/, ''))).toEqual([asked.paragraph]);
  });

  it('says nothing of the report that this site is about, nor anything that is not there', async () => {
    const texts = (await listFiles(site)).filter((name) => /\.(html|md|txt|xml|json|bib|ris|csv)$/.test(name));
    for (const name of texts) {
      const text = await readFile(path.join(site, name), 'utf8');
      expect([name, text.includes(identity.title), /\b(undefined|NaN|Infinity)\b/.test(text)]).toEqual([
        name,
        false,
        false,
      ]);
    }
    for (const page of pages) expect([page.address, elementsOf(page, 'h1').length]).toEqual([page.address, 1]);
  });

  it('leaves this report’s text, its permalinks and its site alone', async () => {
    expect(await hashFiles(path.join(twin, 'content'))).toEqual(ownContent);
    expect(existsSync(path.join(twin, 'dist'))).toBe(false);
    expect(existsSync(path.join(twin, content, 'permalinks.lock'))).toBe(true);
  });
});
