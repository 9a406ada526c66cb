import type { Backlink } from '../markdown/rehype-backlinks.ts';
import { toAddress } from '../report/address.ts';
import { readReport } from '../report/read-report.ts';
import { readRegisters } from './read-registers.ts';
import { indexReferences, type ReferenceKind } from './references.ts';

/** The kinds that are counted under a paragraph: the registers that readers browse. */
const counted: Partial<Record<ReferenceKind, string>> = {
  recommendations: 'Recommendations',
  timeline: 'Timeline',
  figures: 'Figures',
  topics: 'Index',
};

/** For every paragraph of the report that something refers to: how much of which kind, and where the list stands. */
export async function readBacklinks(contentDirectory: string, base: string): Promise<Map<string, Backlink>> {
  const { sections } = await readReport(contentDirectory);
  const references = indexReferences(sections, await readRegisters(contentDirectory, sections));
  return new Map(
    sections.flatMap((section) =>
      section.paragraphs.flatMap(({ id }): [string, Backlink][] => {
        const words = (references.get(id) ?? [])
          .flatMap((group) => (counted[group.kind] ? [`${counted[group.kind]}: ${group.references.length}`] : []))
          .join(' · ');
        return words ? [[id, { words, href: toAddress(base, `references/${section.slug}`, `to-${id}`) }]] : [];
      }),
    ),
  );
}
