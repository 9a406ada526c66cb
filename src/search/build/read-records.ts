import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';

/** One thing that search can find: a numbered paragraph, or an entry of a reference page. */
export interface SearchRecord {
  /** Address under the site's base, with its fragment: panel-1/#p1-4 */
  address: string;
  kind: 'paragraph' | 'about' | 'reference';
  /** Paragraph number (1.4), or the label of a reference page (Glossary). */
  label: string;
  /** Heading under which it stands, or the name of the entry; empty where there is none. */
  heading: string;
  /** Section that holds it: its slug, place in reading order and title. Reference pages have their own name as title. */
  section: string;
  order: number;
  title: string;
  text: string;
}

const attribute = (element: Element, name: string): string => String(element.properties[name] ?? '');
const isIgnored = ({ properties }: Element): boolean => properties['dataPagefindIgnore'] !== undefined;
const isName = ({ properties }: Element): boolean => properties['dataSearchName'] !== undefined;
const plain = (element: Element): string => toText(without(element, isIgnored)).replace(/\s+/g, ' ').trim();

/** Whether a page's HTML may hold search records at all: one look spares most pages the search. */
export const mayHoldRecords = (html: string): boolean => /\sdata-(?:section|search-record|search-entries)\b/.test(html);

/**
 * Search records of one built page, in reading order: the numbered paragraphs of its sections, then elements that bear
 * `data-search-record`, named by what bears `data-search-name`, and the sections of what bears `data-search-entries`, named by their
 * headings. Whatever is marked `data-pagefind-ignore`, and such a section's small print and footer, is no part of a record's text.
 */
export function readRecords(page: Root, address: string): SearchRecord[] {
  const articles = elementsWith(page, 'dataSection', 'dataPagefindBody');
  const entries = elementsWith(page, 'dataSearchRecord', 'id');
  const lists = elementsWith(page, 'dataSearchEntries');
  return [
    ...articles.flatMap((article) => readParagraphs(article, address)),
    ...entries.map((entry) => readEntry(entry, address)),
    ...lists.flatMap((list) => readSections(list, address)),
  ];
}

/** Elements that have all of these attributes; a page is gone through much faster so than by selectors. */
function elementsWith(tree: Root | Element, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (names.every((name) => element.properties[name] !== undefined)) found.push(element);
  });
  return found;
}

function readParagraphs(article: Element, address: string): SearchRecord[] {
  const section = attribute(article, 'dataSection');
  let heading = '';
  const records: SearchRecord[] = [];
  visit(article, 'element', (element) => {
    const id = attribute(element, 'id');
    if (element.tagName === 'h2' || element.tagName === 'h3') heading = id ? plain(element) : heading;
    else if (element.properties['dataLocator'] !== undefined)
      records.push({
        address: `${address}#${id}`,
        kind: section === 'about' ? 'about' : 'paragraph',
        label: attribute(element, 'dataLocator'),
        heading,
        section,
        order: Number(attribute(article, 'dataOrder')),
        title: attribute(article, 'dataTitle'),
        text: plain(element),
      });
  });
  return records;
}

function readEntry(element: Element, address: string): SearchRecord {
  const [name] = elementsWith(element, 'dataSearchName');
  return toEntry({
    address: `${address}#${attribute(element, 'id')}`,
    label: attribute(element, 'dataSearchLabel') || 'Reference',
    heading: name ? plain(name) : '',
    text: plain(without(element, isName)),
  });
}

const readSections = (list: Element, address: string): SearchRecord[] =>
  selectAll('section:has(> h3[id])', list).map((section) => {
    const heading = select('h3', section) as Element;
    return toEntry({
      address: `${address}#${attribute(heading, 'id')}`,
      label: attribute(list, 'dataSearchEntries'),
      heading: plain(heading),
      text: plain(without(section, (element) => element === heading || ['small', 'footer'].includes(element.tagName))),
    });
  });

/** An entry of a reference page; it stands after all sections. */
export const toEntry = (entry: Pick<SearchRecord, 'address' | 'label' | 'heading' | 'text'>): SearchRecord => ({
  ...entry,
  kind: 'reference',
  section: entry.address.replace(/\/?#.*$/, ''),
  order: Number.POSITIVE_INFINITY,
  title: entry.label,
});

function without(element: Element, isLeftOut: (element: Element) => boolean): Element {
  return {
    ...element,
    children: element.children
      .filter((child) => child.type !== 'element' || !isLeftOut(child))
      .map((child) => (child.type === 'element' ? without(child, isLeftOut) : child)),
  };
}
