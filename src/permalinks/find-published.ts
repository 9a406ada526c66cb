import type { Section } from '../report/section.ts';
import type { Kind } from './permalink-list.ts';

/** Something in the content that readers can link to. */
export interface Published {
  kind: Kind;
  /** Path and fragment: /panel-1/#p1-4 */
  address: string;
  /** What stands there; empty for pages and entries that code makes of registers. */
  text: string;
  /** Where the content writes it. */
  file: string;
  line: number;
}

/** What the content publishes, and the list of what was published before it. */
export interface Publication {
  /** The list of permalinks as text, undefined where there is none. */
  list: string | undefined;
  published: Published[];
}

/** Fragments of a page that a register makes, with the file and line of each. */
export interface RegisterEntries {
  /** Address of the page without slashes: glossary */
  page: string;
  file: string;
  entries: readonly { fragment: string; line: number }[];
}

/** A page that code makes, with the file and line of the row that it is made of, if it is of one. */
export interface MadePage {
  /** Address without slashes: '', search, topics/energy */
  page: string;
  /** Empty where no file of the content asks for the page. */
  file: string;
  line: number;
}

interface Site {
  sections: readonly Section[];
  pages: readonly MadePage[];
  registers: readonly RegisterEntries[];
}

/** Every address that the content makes, with the place and the text of it. */
export function findPublished({ sections, pages, registers }: Site): Published[] {
  const slugs = new Set(sections.map(({ slug }) => slug));
  const made = pages.filter(({ page }) => !slugs.has(page));
  return [
    ...made.map(({ page, file, line }) => ({
      kind: 'page' as const,
      address: toPath(page),
      text: '',
      file,
      line,
    })),
    ...sections.flatMap(findInSection),
    ...registers
      .filter((register) => made.some(({ page }) => page === register.page))
      .flatMap(({ page, file, entries }) =>
        entries.map(({ fragment, line }) => ({
          kind: 'entry' as const,
          address: `${toPath(page)}#${fragment}`,
          text: '',
          file,
          line,
        })),
      ),
  ];
}

const toPath = (page: string): string => (page === '' ? '/' : `/${page}/`);

function findInSection({ slug, file, headings, paragraphs }: Section): Published[] {
  const path = toPath(slug);
  const whole = paragraphs.map(({ text }) => text).join('\n');
  const toPublished = (kind: Kind) => (block: { id: string; text: string; line: number }) => ({
    kind,
    address: `${path}#${block.id}`,
    text: block.text,
    file,
    line: block.line,
  });
  return [
    { kind: 'page', address: path, text: whole, file, line: 1 },
    ...headings.map(toPublished('heading')),
    ...paragraphs.map(toPublished('paragraph')),
  ];
}
