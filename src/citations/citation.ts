import { isRange, toExtent, toPlace } from '../report/extent.ts';
import { toFullTitle } from '../report/full-title.ts';
import type { ReportIdentity } from '../report/schemas.ts';
import type { Paragraph, Section } from '../report/section.ts';

/** Where in the report the reader is pointed to. */
interface Locator {
  /** A paragraph number, or two with an en dash between them: 1.4, 1.1–1.10 */
  numbers: string;
  isRange: boolean;
}

/** Everything a reference needs, in no format: the publisher's original, and where this site restates it. */
export interface Citation {
  /** Short, ASCII, the same for ever: nbr-pacific-trilateralism-p1-4 */
  key: string;
  title: string;
  shortTitle: string;
  /** The title with the capitals that a sentence has, where the editor gave it. */
  titleInSentenceCase?: string | undefined;
  genre: string;
  institution: string;
  place?: string | undefined;
  /** As precisely as is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  issued: string;
  issuedIsInferred: boolean;
  language: string;
  keywords: string[];
  abstract?: string;
  /** Absolute address of the page, with the fragment of what is cited. */
  url: string;
  locator?: Locator;
  /** Day on which the reader read it, YYYY-MM-DD; unknown while a page is built. */
  accessed?: string;
  edition: ReportIdentity['edition']['kind'];
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A citation of the whole report, at the site's home page. `site` is the absolute address with its trailing slash. */
export function citeReport(identity: ReportIdentity, site: string): Citation {
  return {
    key: `${slugOf(identity.publisher.shortName)}-${slugOf(identity.title)}`,
    title: toFullTitle(identity),
    shortTitle: identity.title,
    titleInSentenceCase: identity.titleInSentenceCase,
    genre: identity.genre,
    institution: identity.publisher.name,
    place: identity.publisher.place,
    issued: identity.issued,
    issuedIsInferred: identity.issuedIsInferred,
    language: identity.language,
    keywords: identity.keywords,
    abstract: identity.argument.join(' '),
    url: site,
    edition: identity.edition.kind,
  };
}

/** A citation of one section: the report, with the section's first and last paragraph as locator. */
export function citeSection(report: Citation, section: Section): Citation {
  const locator = toLocatorOf(section.paragraphs);
  return {
    ...report,
    key: `${report.key}-${section.slug}`,
    abstract: section.abstract,
    url: new URL(`${section.slug}/`, report.url).href,
    ...(locator && { locator }),
  };
}

/** First and last number of a run of paragraphs, as one locator; undefined for none. */
export function toLocatorOf(paragraphs: Pick<Paragraph, 'locator'>[]): Locator | undefined {
  const numbers = toExtent(paragraphs.map(({ locator }) => locator));
  return numbers === '' ? undefined : { numbers, isRange: isRange(numbers) };
}

/** What formats without a field for it say in a note: the place, the restatement and the inferred date. */
export function toNotes(citation: Citation): string[] {
  return [
    ...(citation.locator ? [`${toPlace(citation.locator.numbers)}.`] : []),
    ...(citation.edition === 'restatement'
      ? [`As restated at ${citation.url}; wording of the restatement, not of the original.`]
      : []),
    ...(citation.issuedIsInferred
      ? [`Date inferred from the report’s contents: [${citation.issued.slice(0, 4)}?]; the original is undated.`]
      : []),
  ];
}
