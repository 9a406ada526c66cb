import { type ChildProcess, spawn } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';

/** A copy of the report that a test may edit, with its built site. */
const edition = { content: 'editions/under-edit', site: 'sites/editions/under-edit' };

let browser: Browser;
let server: ChildProcess;
let address: string;

beforeAll(async () => {
  await cp('content', edition.content, { recursive: true });
  await cp('dist', edition.site, { recursive: true });
  // Without the test runner's own variables, of which Astro would take BASE_URL for its own.
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', CONTENT: edition.content };
  server = spawn(process.execPath, ['scripts/dev.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  [browser, address] = await Promise.all([launchBrowser(), announced(server)]);
}, 180_000);

afterAll(async () => {
  server.kill();
  await browser.close();
  for (const directory of Object.values(edition)) await rm(directory, { recursive: true });
});

/** The address that the server prints once it answers. */
function announced(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk;
      const [, found] = /Editing at (\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`npm run dev ended: ${said}`)));
  });
}

describe('npm run dev', () => {
  it('shows a page and searches the site as last built', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}search/?q=THAAD`, { timeout: 60_000 });
    await page.locator('main a[href*="#p1-"]').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('h1').isVisible()).toBe(true);
  }, 120_000);

  it('shows a register that was edited, on its own page and in the paragraphs that link to it', async () => {
    // While the server takes something up it may refuse to answer.
    const read = async (path: string) => (await (await fetch(address + path).catch(() => undefined))?.text()) ?? '';
    const link = '<a href="/glossary/#g-thaad">THAAD</a>';
    await expect.poll(() => read('panel-1/'), { timeout: 60_000 }).toContain(link);
    const file = `${edition.content}/glossary.yaml`;
    await writeFile(file, (await readFile(file, 'utf8')).replace('term: THAAD\n', 'term: THAAD-2\n'));
    await expect.poll(() => read('glossary/'), { timeout: 60_000 }).toContain('THAAD-2');
    const paragraph = async () => /<p id="p1-3".*?<\/p>/s.exec(await read('panel-1/'))?.[0] ?? link;
    await expect.poll(paragraph, { timeout: 60_000 }).not.toContain(link);
  }, 120_000);
});
