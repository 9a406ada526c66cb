import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { numbersOf, paragraphsUnder, quote } from '../../../src/sharing/shared-words.ts';

const { document } = parseHTML(`<article>
  <h2 id="s1-1">One</h2><p id="p1-1" data-locator="1.1">a</p><aside>note</aside><h3>Within</h3><p id="p1-2" data-locator="1.2">b</p>
  <h2 id="s1-2">Two</h2><p id="p1-3" data-locator="1.3">c</p></article>`);
Object.assign(globalThis, { HTMLElement: document.defaultView?.HTMLElement });
const heading = (id: string) => document.getElementById(id) as unknown as Element;

describe('what a heading stands for', () => {
  it('is the numbered paragraphs up to the next heading of its rank', () => {
    expect(paragraphsUnder(heading('s1-1')).map(({ id }) => id)).toEqual(['p1-1', 'p1-2']);
    expect(numbersOf(paragraphsUnder(heading('s1-1')))).toBe('1.1–1.2');
    expect(numbersOf(paragraphsUnder(heading('s1-2')))).toBe('1.3');
    expect(numbersOf([])).toBe('');
  });
});

describe('a quotation', () => {
  it('turns the quotation marks inside it into single ones', () => {
    expect(quote('the “nuclear umbrella” holds')).toBe('“the ‘nuclear umbrella’ holds”');
  });
});
