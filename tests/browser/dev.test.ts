import { type ChildProcess, spawn } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let server: ChildProcess;
let address: string;

beforeAll(async () => {
  // Without the test runner's own variables, of which Astro would take BASE_URL for its own.
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' };
  server = spawn(process.execPath, ['scripts/dev.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  [browser, address] = await Promise.all([launchBrowser(), announced(server)]);
}, 180_000);

afterAll(async () => {
  server.kill();
  await browser.close();
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
});
