import { expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.ts';
import { builtPages } from './built-site.ts';

it('says on the about page, and in the foot of every page, which edition of the text this is', async () => {
  const { identity } = await readReport('content');
  const isRestatement = identity.edition.kind === 'restatement';
  const about = builtPages().find(({ address }) => address === '/about/')?.html ?? '';
  expect(about.includes('This site carries a restatement')).toBe(isRestatement);
  expect(about.includes('The sentences are the publisher’s')).toBe(!isRestatement);
  for (const { html } of builtPages().filter((page) => /class="colophon/.test(page.html)))
    expect(html.includes('A restatement, in our own words')).toBe(isRestatement);
});
