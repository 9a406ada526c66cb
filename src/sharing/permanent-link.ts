/** The section that holds a block of the report: the name of its own page, which the whole report names too. */
export const sectionOf = (block: Element): string | undefined =>
  block.closest<HTMLElement>('[data-section]')?.dataset['section'];

/**
 * Address of a place by its fragment: on the page of a section where one is named, else on this page; `page` is its address. Without the
 * words that the page was searched for, which are a reader's own.
 */
export function toPermanentLink(fragment: string, section?: string, page = location.href): string {
  const link = new URL(fragment, page);
  link.search = '';
  if (section) link.pathname = link.pathname.replace(/[^/]+(?=\/[^/]*$)/, section);
  return link.href;
}
