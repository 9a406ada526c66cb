import type { MadePage } from '../permalinks/published.ts';
import { referringFiles } from '../registers/kept-registers.ts';
import type { SourceFile } from './content-file.ts';
import { findRowIds } from './register-rows.ts';

/** Registers of which every row is a heading of the index, with a page of its own. */
const headings = [
  { files: /^topics\.yaml$/, lists: ['topics'] },
  { files: /^glossary\.yaml$/, lists: ['terms'] },
] as const;

/**
 * Every page that code makes. A pattern stands for many: `topics/[topic]` for a page each heading of the index,
 * `references/[section]` for a page each section of the report, in editions with registers that refer to paragraphs; other patterns
 * for none that is known here.
 */
export function findMadePages(
  patterns: readonly string[],
  sources: readonly SourceFile[],
  slugs: readonly string[],
): MadePage[] {
  const rows = findHeadings(sources);
  return patterns.flatMap((pattern) => {
    if (pattern.includes('[topic]'))
      return rows.map(({ id, file, line }) => ({ page: pattern.replace('[topic]', id), file, line }));
    if (pattern.startsWith('references/') && !sources.some(({ name }) => referringFiles.includes(name))) return [];
    if (pattern.includes('[section]'))
      return slugs.map((slug) => ({ page: pattern.replace('[section]', slug), file: '', line: 1 }));
    return pattern.includes('[') ? [] : [{ page: pattern, file: '', line: 1 }];
  });
}

/** The ids of the index's headings; one that stands in both registers once. */
function findHeadings(sources: readonly SourceFile[]): { id: string; file: string; line: number }[] {
  const found = sources.flatMap(({ path: file, name, text }) => {
    const register = headings.find(({ files }) => files.test(name));
    return register && text !== undefined ? findRowIds(text, register.lists).map((row) => ({ ...row, file })) : [];
  });
  return [...new Map(found.map((row) => [row.id, row])).values()];
}
