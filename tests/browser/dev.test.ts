import { type ChildProcess, spawn } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';

/** A copy of the report that a test may edit, with its built site. */
const edition = { content: 'editions/under-edit', site: 'sites/editions/under-edit' };

const glossary = `${edition.content}/glossary.yaml`;
const panel = `${edition.content}/panels/panel-1.mdx`;

let browser: Browser;
let server: ChildProcess;
let address: string;

/** All that the command printed. */
let said = '';

const change = async (file: string, edit: (text: string) => string) =>
  writeFile(file, edit(await readFile(file, 'utf8')));

beforeAll(async () => {
  await cp('content', edition.content, { recursive: true });
  await cp('dist', edition.site, { recursive: true });
  await change(glossary, (text) => text.replace('terms:', 'term:'));
  // Without the test runner's own variables, of which Astro would take BASE_URL for its own.
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', CONTENT: edition.content };
  server = spawn(process.execPath, ['scripts/dev.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  server.kill();
  await browser.close();
  for (const directory of Object.values(edition)) await rm(directory, { recursive: true });
});

/** Waits until the command has printed something; fails as soon as it ends. */
const untilSaid = async (words: RegExp, from = 0) => {
  await expect.poll(() => words.test(said.slice(from)) || server.exitCode !== null, { timeout: 60_000 }).toBe(true);
  expect(server.exitCode, said).toBeNull();
};

// While the server takes something up it may refuse to answer.
const read = async (path: string) => (await (await fetch(address + path).catch(() => undefined))?.text()) ?? '';

describe('npm run dev', () => {
  it('waits where a register cannot be read, and starts once it can', async () => {
    await untilSaid(/unknown field "term"[\s\S]*The server starts once/);
    await change(glossary, (text) => text.replace('term:', 'terms:'));
    await untilSaid(/Editing at \S+/);
    address = /Editing at (\S+)/.exec(said)?.[1] ?? '';
  }, 120_000);

  it('shows a page and searches the site as last built', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}search/?q=THAAD`, { timeout: 60_000 });
    await page.locator('main a[href*="#p1-"]').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('h1').isVisible()).toBe(true);
  }, 120_000);

  it('shows a register that was edited, on its own page and in the paragraphs that link to it', async () => {
    const link = '<a href="/glossary/#g-thaad">THAAD</a>';
    await expect.poll(() => read('panel-1/'), { timeout: 60_000 }).toContain(link);
    await change(glossary, (text) => text.replace('term: THAAD\n', 'term: THAAD-2\n'));
    await expect.poll(() => read('glossary/'), { timeout: 60_000 }).toContain('THAAD-2');
    const paragraph = async () => /<p id="p1-3".*?<\/p>/s.exec(await read('panel-1/'))?.[0] ?? link;
    await expect.poll(paragraph, { timeout: 60_000 }).not.toContain(link);
  }, 120_000);

  it('goes on when a register is saved while a section cannot be read, and takes it up once that can', async () => {
    const sound = await readFile(panel, 'utf8');
    await writeFile(panel, `${sound}\n<PullQuote from="p1-1">\n`);
    await untilSaid(/MDX syntax/);
    const before = said.length;
    await change(glossary, (text) => text.replace('term: THAAD-2\n', 'term: THAAD\n'));
    await untilSaid(/MDX syntax/, before);
    // A server that began anew now would come to the section within this time, and end.
    await setTimeout(2500);
    await writeFile(panel, sound);
    await expect.poll(() => read('panel-1/'), { timeout: 60_000 }).toContain('<a href="/glossary/#g-thaad">THAAD</a>');
    expect(server.exitCode, said).toBeNull();
  }, 120_000);
});
