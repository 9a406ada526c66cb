import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Switches for a Chromium that is driven: it asks the network for nothing by itself. */
export const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

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
