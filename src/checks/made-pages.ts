import type { MadePage } from '../permalinks/find-published.ts';
import { referringFiles } from '../registers/kept-registers.ts';
import { registers } from '../registers/registers.ts';
import type { SourceFile } from './content-file.ts';
import { findRowIds } from './register-rows.ts';

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

/** The ids of the index's headings, each of which has a page of its own; one that stands in both its files once. */
function findHeadings(sources: readonly SourceFile[]): { id: string; file: string; line: number }[] {
  const found = sources.flatMap(({ path: file, name, text }) => {
    const lists = registers.topics.files[name];
    return lists && text !== undefined ? findRowIds(text, lists).map((row) => ({ ...row, file })) : [];
  });
  return [...new Map(found.map((row) => [row.id, row])).values()];
}
