import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';

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
  return [...readParagraphs(page, address), ...readEntries(page, address), ...readSections(page, address)];
}

function readParagraphs(tree: Root, address: string): SearchRecord[] {
  return selectAll('article[data-section][data-pagefind-body]', tree).flatMap((article) => {
    const section = attribute(article, 'dataSection');
    let heading = '';
    const records: SearchRecord[] = [];
    for (const element of selectAll('h2, h3, [data-locator]', article)) {
      const id = attribute(element, 'id');
      if (element.tagName === 'h2' || element.tagName === 'h3') {
        if (id) heading = plain(element);
        continue;
      }
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
    }
    return records;
  });
}

function readEntries(tree: Root, address: string): SearchRecord[] {
  return selectAll('[data-search-record][id]', tree).map((element) => {
    const name = select('[data-search-name]', element);
    return toEntry({
      address: `${address}#${attribute(element, 'id')}`,
      label: attribute(element, 'dataSearchLabel') || 'Reference',
      heading: name ? plain(name) : '',
      text: plain(without(element, isName)),
    });
  });
}

function readSections(tree: Root, address: string): SearchRecord[] {
  return selectAll('[data-search-entries]', tree).flatMap((list) =>
    selectAll('section:has(> h3[id])', list).map((section) => {
      const heading = select('h3', section) as Element;
      return toEntry({
        address: `${address}#${attribute(heading, 'id')}`,
        label: attribute(list, 'dataSearchEntries'),
        heading: plain(heading),
        text: plain(
          without(section, (element) => element === heading || ['small', 'footer'].includes(element.tagName)),
        ),
      });
    }),
  );
}

/** An entry of a reference page; it stands after all sections. */
const toEntry = (entry: Pick<SearchRecord, 'address' | 'label' | 'heading' | 'text'>): SearchRecord => ({
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
