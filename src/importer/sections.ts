import { reservedPages } from '../checks/reserved-pages.ts';
import type { Block, Notebook, SectionOfReport } from './imported-report.ts';
import { findNumberedName, findSectionName, type SectionName } from './section-names.ts';
import { splitWords, startOf } from './words.ts';

const longestTitle = 90;

interface Opened {
  heading?: Block;
  blocks: Block[];
}

/** The text parted at its section headings, each section with a numeral, a title and an address of its own. */
export function toSections(blocks: readonly Block[], notebook: Notebook): SectionOfReport[] {
  const opened: Opened[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) opened.push({ heading: block, blocks: [] });
    else if (opened.length === 0) opened.push({ blocks: [block] });
    else opened.at(-1)?.blocks.push(block);
  }
  const taken = { numerals: new Set(['A']), slugs: new Set<string>() };
  const wanted = opened.map(({ heading }) => toName(heading, opened.length));
  const asked = new Set(wanted.map(({ numeral }) => numeral).filter((numeral) => numeral !== undefined));
  return opened.map(({ heading, blocks: own }, index) => {
    const name = wanted[index] ?? { title: 'Text' };
    const numeral = takeNumeral(name, taken.numerals, asked, heading, notebook);
    const slug = takeSlug(name, numeral, taken.slugs);
    if (heading) noteLabel(heading, name.title, notebook);
    if (own.every(({ kind }) => kind === 'heading'))
      notebook.remarks.push({
        kind: 'unsure',
        line: heading?.lines[0],
        text: `the section “${name.title}” holds no text`,
      });
    return {
      ...(heading && { heading }),
      title: toTitle(name.title),
      numeral,
      slug,
      blocks: own.filter(({ kind }) => kind !== 'note'),
      notes: own.filter(({ kind }) => kind === 'note'),
      pullQuotes: [],
    };
  });
}

/** "Panel 1:" is no part of the title: the page makes it anew from the numeral. */
function noteLabel({ text, lines }: Block, title: string, notebook: Notebook): void {
  const label = text.slice(0, Math.max(0, text.lastIndexOf(title)));
  for (const token of splitWords(label))
    notebook.removed.push({ line: lines[0] ?? 0, token, why: 'number of a section' });
}

function toName(heading: Block | undefined, sections: number): SectionName {
  if (!heading)
    return sections > 1
      ? { title: 'Introduction', numeral: 'I', slug: 'introduction' }
      : { title: 'Text', numeral: '1', slug: 'text' };
  return findSectionName(heading.text) ?? findNumberedName(heading.text) ?? { title: heading.text };
}

function takeNumeral(
  { numeral, title }: SectionName,
  taken: Set<string>,
  asked: ReadonlySet<string>,
  heading: Block | undefined,
  notebook: Notebook,
): string {
  let free = numeral;
  if (free === undefined || taken.has(free)) {
    let next = 1;
    while (taken.has(String(next)) || asked.has(String(next))) next += 1;
    free = String(next);
    if (numeral !== undefined)
      notebook.remarks.push({
        kind: 'unsure',
        line: heading?.lines[0],
        text: `“${startOf(title)}” has the number of an earlier section; its paragraphs are numbered ${free}.1 and on`,
      });
  }
  taken.add(free);
  return free;
}

function takeSlug({ slug, title }: SectionName, numeral: string, taken: Set<string>): string {
  const plain = slug ?? toSlug(title);
  const base =
    plain === '' || reservedPages.has(plain) || /^\d+$/.test(plain) ? `section-${numeral.toLowerCase()}` : plain;
  let free = base;
  for (let count = 2; taken.has(free); count += 1) free = `${base}-${count}`;
  taken.add(free);
  return free;
}

const longestSlug = 48;

/** "Regional Harbors & Tides" gives regional-harbors-tides; letters that have no plain form are left out. */
function toSlug(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    if (slug.length + word.length + 1 > longestSlug) break;
    slug += slug ? `-${word}` : word;
  }
  return slug;
}

/** A title that fits its field; a longer one is cut at a word and stands in full as the first heading. */
const toTitle = (title: string): string => {
  if (title.length <= longestTitle) return title.length >= 3 ? title : `Section ${title}`;
  return `${title.slice(0, longestTitle - 1).replace(/\s+\S*$/, '')}…`;
};
