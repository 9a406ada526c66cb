import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { serveSite } from '../../src/build/serve-site.ts';

export const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium: CHROME_PATH where it is set, else the one among the packages (Linux x64), else an installed Chrome.
 * Throws one sentence that says what to set where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  try {
    return await chromium.launch(executablePath ? { executablePath, args: flags } : { channel: 'chrome', args: flags });
  } catch (error) {
    throw new Error('No browser for the tests: install Chrome, or set CHROME_PATH to a Chrome or Chromium.', {
      cause: error,
    });
  }
}

/** The built site, served for the length of a test file. */
export async function serveBuiltSite(): Promise<{ address: string; stop: () => Promise<void> }> {
  const { server, address } = await serveSite({ directory: 'dist', port: 0 });
  return { address, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Path of a Chromium to launch; undefined where Playwright is to look for an installed Chrome. */
export const findChromium = async (): Promise<string | undefined> =>
  process.env['CHROME_PATH'] ?? (await packagedChromium());

async function packagedChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: packaged } = await import('@sparticuz/chromium');
  // The package unpacks to a fixed name in the temporary directory and takes whatever stands there: give it one of its own.
  const own = path.join(os.tmpdir(), 'pacific-trilateralism-chromium-153');
  mkdirSync(own, { recursive: true });
  process.env['TMPDIR'] = own;
  return packaged.executablePath();
}
