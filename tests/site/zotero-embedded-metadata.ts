/** The fields of Zotero's `report` that a page can fill. */
interface EmbeddedItem {
  itemType: string | undefined;
  title?: string;
  institution?: string;
  date?: string;
  language?: string;
  abstractNote?: string;
  url?: string;
}

/** Which kind of item a Highwire tag stands for, in the order in which a later one overrides. */
const kinds: Record<string, string> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_inbook_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};

/** Tag and field, in the order in which Zotero reads them: of several for one field the last that is there counts. */
const fields: [string, keyof EmbeddedItem][] = [
  ['citation_title', 'title'],
  ['citation_publication_date', 'date'],
  ['citation_cover_date', 'date'],
  ['citation_date', 'date'],
  ['citation_technical_report_institution', 'institution'],
  ['citation_abstract', 'abstractNote'],
  ['citation_public_url', 'url'],
  ['citation_language', 'language'],
];

/**
 * What Zotero's "Embedded Metadata" makes of a page, written anew from its documented behaviour: the kind comes from the Highwire tags;
 * a tag is found by the end of its name, in the head, first one wins; the address is the page's own identifier, else the canonical one.
 */
export function embeddedItem(document: Document): EmbeddedItem {
  const tags = [...document.querySelectorAll('head > meta[name]')].map((tag) => ({
    name: tag.getAttribute('name') ?? '',
    content: (tag.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim(),
  }));
  const first = (name: string) => tags.find((tag) => tag.name.endsWith(name) && tag.content)?.content;
  const itemType = tags.map(({ name }) => kinds[name.slice(name.lastIndexOf('citation_'))]).findLast(Boolean);
  const item: EmbeddedItem = { itemType };
  for (const [name, field] of fields) {
    const value = first(name);
    if (value) item[field] = value;
  }
  item.abstractNote ??= first('description') ?? '';
  item.url ??=
    first('DC.identifier') ??
    first('citation_abstract_html_url') ??
    first('citation_fulltext_html_url') ??
    document.querySelector('link[rel=canonical]')?.getAttribute('href') ??
    '';
  return item;
}
