/** Address of a place on this page, by its fragment: without the words that the page was searched for, which are a reader's own. */
export function toPermanentLink(fragment: string): string {
  const link = new URL(fragment, location.href);
  link.search = '';
  return link.href;
}
