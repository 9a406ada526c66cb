import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { matches, select, selectAll } from 'hast-util-select';
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

const ignored = '[data-pagefind-ignore]';
const attribute = (element: Element, name: string): string => String(element.properties[name] ?? '');
const plain = (element: Element): string => toText(without(element, ignored)).replace(/\s+/g, ' ').trim();

/**
 * Search records of one built page, in reading order: the numbered paragraphs of its sections, then elements that bear
 * `data-search-record`, named by what bears `data-search-name`. Whatever is marked `data-pagefind-ignore` is no part of a record's text.
 */
export function readRecords(html: string, address: string): SearchRecord[] {
  const tree: Root = fromHtml(html);
  return [...readParagraphs(tree, address), ...readEntries(tree, address)];
}

function readParagraphs(tree: Root, address: string): SearchRecord[] {
  return selectAll('article[data-section][data-pagefind-body]', tree).flatMap((article) => {
    const section = attribute(article, 'dataSection');
    let heading = '';
    const records: SearchRecord[] = [];
    for (const element of selectAll('h2, h3, [data-locator]', article)) {
      const id = attribute(element, 'id');
      if (matches('h2, h3', element)) {
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
    const label = attribute(element, 'dataSearchLabel') || 'Reference';
    const name = select('[data-search-name]', element);
    return {
      address: `${address}#${attribute(element, 'id')}`,
      kind: 'reference',
      label,
      heading: name ? plain(name) : '',
      section: address.replace(/\/$/, ''),
      order: Number.POSITIVE_INFINITY,
      title: label,
      text: plain(without(element, '[data-search-name]')),
    };
  });
}

function without<T extends Element>(element: T, selector: string): T {
  return {
    ...element,
    children: element.children
      .filter((child) => child.type !== 'element' || !matches(selector, child))
      .map((child) => (child.type === 'element' ? without(child, selector) : child)),
  };
}
