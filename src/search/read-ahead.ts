import type { Bundle } from './bundle.ts';

/** How long files that nobody wants yet are left alone once search is ready, in milliseconds. */
const delay = 5000;

/**
 * Reads what later searches of a small report may need, so that search goes on when the network goes. Readers who asked
 * their browser to save data are spared it. Fails where a file does not arrive.
 */
export async function readAhead(bundle: Bundle): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
  const { texts, vocabulary, names } = await bundle.manifest();
  if (connection?.saveData || texts.length > 1) return;
  await new Promise((resolve) => setTimeout(resolve, delay));
  for (const [letters] of vocabulary) await bundle.vocabulary(letters);
  for (const [letters] of names) await bundle.names(letters);
  await bundle.filters();
}
