/** What a preview shows of the place to which a link leads: its title and its text. */
export type Preview = readonly [title: string, text: string];

/** The previews of one page by the ids of its places; the page as a whole has an empty id. */
export type PagePreviews = Readonly<Record<string, Preview>>;

export interface PreviewTarget {
  /** The page without the base and slashes: glossary, references/panel-1 */
  page: string;
  /** Id of the place on it; empty for the page as a whole. */
  id: string;
}

/** Pages whose previews the site publishes, beside the sections of the report. */
const registerPages = /^(?:glossary|recommendations|timeline|figures|references\/[\w-]+)$/;

/** Whether a page is one of the registers, by its address without slashes. */
export const isRegister = (page: string): boolean => registerPages.test(page);

/**
 * Where a link leads if that is worth a preview: a place on another page of this site or, from within a paragraph, another
 * section as a whole. Undefined for all others.
 */
export function toPreviewTarget(link: URL, from: URL, base: string, isInParagraph: boolean): PreviewTarget | undefined {
  if (link.origin !== from.origin || link.pathname === from.pathname || !link.pathname.startsWith(base))
    return undefined;
  const page = link.pathname.slice(base.length).replace(/^\/|\/$/g, '');
  const id = link.hash.slice(1).replace(/:~:.*$/, '');
  const isSection = /^[\w-]+$/.test(page) && (id === '' ? isInParagraph : /^p[\w]+-\w+$/.test(id));
  return isSection || (isRegister(page) && id !== '') ? { page, id } : undefined;
}
