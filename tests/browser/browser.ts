import { type Browser, chromium } from 'playwright-core';
import { findChromium, flags } from '../../bench/chromium.ts';
import { serveSite } from '../../src/build/serve-site.ts';

/**
 * A headless Chromium: CHROME_PATH where it is set, else the one among the packages (Linux x64), else an installed Chrome. `more` are
 * switches beside those of every test. Throws one sentence that says what to set where there is none.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  // One site needs no walls against others, which cost each test time.
  const args = [...flags, '--disable-site-isolation-trials', ...more];
  const executablePath = await findChromium();
  try {
    return await chromium.launch(executablePath ? { executablePath, args } : { channel: 'chrome', args });
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
