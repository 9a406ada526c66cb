import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

const directories = [
  ...(process.env['PATH'] ?? '').split(path.delimiter),
  '/Applications/Firefox.app/Contents/MacOS',
  'C:\\Program Files\\Mozilla Firefox',
];

/** Path of an installed Firefox: FIREFOX_PATH, or the first that is found. Undefined where there is none. */
export const firefox =
  process.env['FIREFOX_PATH'] ??
  directories
    .flatMap((directory) => ['firefox', 'firefox-esr', 'firefox.exe'].map((name) => path.join(directory, name)))
    .find((file) => existsSync(file));

/** A headless Firefox, driven by WebDriver BiDi. Throws where none is installed: ask `firefox` first. */
export async function launchFirefox(): Promise<Browser> {
  if (!firefox) throw new Error('Firefox is not installed');
  return puppeteer.launch({ browser: 'firefox', executablePath: firefox });
}
