import { type Citation, toNotes } from './citation.ts';

interface CslDate {
  'date-parts'?: number[][];
  /** True where the date is not stated but inferred. */
  circa?: boolean;
  literal?: string;
}

/** An item of CSL-JSON 1.0.2, as far as a report needs it. */
export interface CslItem {
  id: string;
  type: 'report';
  title: string;
  'title-short': string;
  genre: string;
  author?: { literal: string }[];
  publisher?: string;
  'publisher-place'?: string;
  issued: CslDate;
  accessed?: CslDate;
  URL: string;
  language: string;
  abstract?: string;
  keyword: string;
  note: string;
  /** Not an item's field but a cite's (CSL 1.0.2): kept here so that a program finds it. */
  custom?: { locator: string; label: 'paragraph' };
}

const toDateParts = (date: string): number[][] => [date.split('-').map(Number)];

/** The report as a CSL-JSON item; the paragraph number goes into `note` and, for programs, into `custom`. */
export function toCslItem(citation: Citation): CslItem {
  return {
    id: citation.key,
    type: 'report',
    title: citation.title,
    'title-short': citation.shortTitle,
    genre: citation.genre,
    author: [{ literal: citation.institution }],
    publisher: citation.institution,
    ...(citation.place && { 'publisher-place': citation.place }),
    issued: { 'date-parts': toDateParts(citation.issued), ...(citation.issuedIsInferred && { circa: true }) },
    ...(citation.accessed && { accessed: { 'date-parts': toDateParts(citation.accessed) } }),
    URL: citation.url,
    language: citation.language,
    ...(citation.abstract && { abstract: citation.abstract }),
    keyword: citation.keywords.join(', '),
    note: toNotes(citation).join(' '),
    ...(citation.locator && { custom: { locator: citation.locator.numbers, label: 'paragraph' } }),
  };
}

/** A CSL-JSON file with one item. */
export const toCslJson = (citation: Citation): string => `${JSON.stringify([toCslItem(citation)], null, 2)}\n`;
