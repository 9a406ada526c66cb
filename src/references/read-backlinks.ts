import type { Backlink } from '../markdown/rehype-backlinks.ts';
import { toAddress } from '../report/address.ts';
import { readReport } from '../report/read-report.ts';
import { readRegisters } from './read-registers.ts';
import { findReferences } from './references.ts';

const counted = new Map([
  ['Recommendations and voices', 'Recommendations'],
  ['Timeline', 'Timeline'],
  ['Figures', 'Figures'],
  ['Index', 'Index'],
]);

/** For every paragraph of the report that something refers to: how much of which kind, and where the list stands. */
export async function readBacklinks(contentDirectory: string, base: string): Promise<Map<string, Backlink>> {
  const { sections } = await readReport(contentDirectory);
  const registers = await readRegisters(contentDirectory, sections);
  return new Map(
    sections.flatMap((section) =>
      section.paragraphs.flatMap(({ id }): [string, Backlink][] => {
        const words = findReferences(id, section, registers)
          .flatMap(({ label, references }) => {
            const name = counted.get(label);
            return name ? [`${name}: ${references.length}`] : [];
          })
          .join(' · ');
        return words ? [[id, { words, href: toAddress(base, `references/${section.slug}`, `to-${id}`) }]] : [];
      }),
    ),
  );
}
