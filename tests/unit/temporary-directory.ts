import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A new directory for the test that is running; it is gone when the test is over. */
export function makeTemporaryDirectory(): string {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'pacific-trilateralism-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
