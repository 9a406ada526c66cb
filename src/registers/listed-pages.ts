/**
 * Whether search engines may list a page, by its address without slashes: not the error page, lists of references, and registers
 * that the edition does not keep. Pages that moved or were withdrawn stand in the list of permalinks; they are no business of this.
 */
export const isListed = (page: string, isKept: (page: string) => boolean): boolean =>
  page !== '404' && !page.startsWith('references/') && isKept(page);
