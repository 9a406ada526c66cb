import type { Backlink } from '../markdown/rehype-backlinks.ts';
import { isRegisterPage } from '../registers/kept-registers.ts';
import { registers } from '../registers/registers.ts';
import { toAddress } from '../report/address.ts';
import { readReport } from '../report/read-report.ts';
import { readRegisters } from './read-registers.ts';
import { indexReferences, type ReferenceKind } from './references.ts';

/** What a count under a paragraph is called; undefined for kinds that are not counted: the registers alone are that refer to paragraphs. */
const toCountLabel = (kind: ReferenceKind): string | undefined =>
  isRegisterPage(kind) && registers[kind].isReferring ? registers[kind].label : undefined;

/** For every paragraph of the report that something refers to: how much of which kind, and where the list stands. */
export async function readBacklinks(contentDirectory: string, base: string): Promise<Map<string, Backlink>> {
  const { sections } = await readReport(contentDirectory);
  const references = indexReferences(sections, await readRegisters(contentDirectory, sections));
  return new Map(
    sections.flatMap((section) =>
      section.paragraphs.flatMap(({ id }): [string, Backlink][] => {
        const words = (references.get(id) ?? [])
          .flatMap(({ kind, references: ofKind }) => {
            const label = toCountLabel(kind);
            return label ? [`${label}: ${ofKind.length}`] : [];
          })
          .join(' · ');
        return words ? [[id, { words, href: toAddress(base, `references/${section.slug}`, `to-${id}`) }]] : [];
      }),
    ),
  );
}
