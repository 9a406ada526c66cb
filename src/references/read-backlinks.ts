import type { Backlink } from '../markdown/rehype-backlinks.ts';
import { toAddress } from '../report/address.ts';
import { formatCount } from '../report/format-count.ts';
import { readReport } from '../report/read-report.ts';
import { readRegisters } from './read-registers.ts';
import { indexReferences, type ReferenceGroup, type ReferenceKind } from './references.ts';

/** What rows are called where they are counted under a paragraph; those of other kinds are not counted there. */
const nouns: Partial<Record<ReferenceKind, [one: string, many: string]>> = {
  recommendations: ['recommendation or view', 'recommendations or views'],
  timeline: ['event', 'events'],
  figures: ['figure', 'figures'],
  topics: ['index entry', 'index entries'],
};

const list = new Intl.ListFormat('en');

/** For every paragraph of the report that something refers to: how much of which kind, and where the list stands. */
export async function readBacklinks(contentDirectory: string, base: string): Promise<Map<string, Backlink>> {
  const { sections } = await readReport(contentDirectory);
  const references = indexReferences(sections, await readRegisters(contentDirectory, sections));
  return new Map(
    sections.flatMap((section) =>
      section.paragraphs.flatMap(({ id, locator }): [string, Backlink][] => {
        const words = toWords(references.get(id) ?? [], locator);
        return words ? [[id, { words, href: toAddress(base, `references/${section.slug}`, `to-${id}`) }]] : [];
      }),
    ),
  );
}

/** "1 recommendation or view and 17 index entries refer to 1.1"; empty where nothing that is counted does. */
function toWords(groups: readonly ReferenceGroup[], locator: string): string {
  const counted = groups.flatMap(({ kind, references }) => {
    const noun = nouns[kind];
    return noun ? [{ count: references.length, words: formatCount(references.length, ...noun) }] : [];
  });
  if (counted.length === 0) return '';
  const isOne = counted.reduce((sum, { count }) => sum + count, 0) === 1;
  return `${list.format(counted.map(({ words }) => words))} ${isOne ? 'refers' : 'refer'} to ${locator}`;
}
