import { formatMeasure, formatQuantity } from '../figures/format-figure.ts';
import type { FigureRow } from '../figures/schema.ts';
import type { GlossaryTerm } from '../glossary/schema.ts';
import type { Recommendations } from '../recommendations/schema.ts';
import { indexReferences, type ReferenceGroup, type ReferenceKind, type Registers } from '../references/references.ts';
import { toLocator } from '../report/locator.ts';
import type { Section } from '../report/section.ts';
import type { TimelineEvent } from '../timeline/schema.ts';
import type { PagePreviews, Preview } from './preview-target.ts';

const longestText = 320;

interface Sources {
  sections: readonly Section[];
  terms: readonly GlossaryTerm[];
  recommendations: Recommendations;
  events: readonly TimelineEvent[];
  figures: readonly FigureRow[];
  registers: Registers;
}

/** The previews of every page that links lead to, by the page's address without slashes. */
export function toPagePreviews({
  sections,
  terms,
  recommendations,
  events,
  figures,
  registers,
}: Sources): Map<string, PagePreviews> {
  const references = indexReferences(sections, registers);
  const voices = new Map(recommendations.voices.map(({ id, name }) => [id, name]));
  return new Map<string, PagePreviews>([
    ...sections.map((section): [string, PagePreviews] => [section.slug, ofSection(section)]),
    ...sections.map((section): [string, PagePreviews] => [
      `references/${section.slug}`,
      ofReferences(section, references),
    ]),
    [
      'glossary',
      toPreviews(terms.map(({ id, term, expansion, definition }) => [`g-${id}`, join(term, expansion), definition])),
    ],
    [
      'recommendations',
      toPreviews(
        recommendations.rows.map(({ id, by, paragraph, text }) => [
          id,
          `${voices.get(by)}, in ${toLocator(paragraph)}`,
          text,
        ]),
      ),
    ],
    ['timeline', toPreviews(events.map(({ id, said, event }) => [id, said[0] ?? '', event]))],
    [
      'figures',
      toPreviews(figures.map((row) => [row.id, formatQuantity(row), join(formatMeasure(row), row.period, row.source)])),
    ],
  ]);
}

const join = (...words: (string | undefined)[]): string => words.filter(Boolean).join('\u00a0· ');

const toPreviews = (rows: readonly (readonly [id: string, title: string, text: string])[]): PagePreviews =>
  Object.fromEntries(rows.map(([id, title, text]): [string, Preview] => [id, [title, shorten(text)]]));

const ofSection = (section: Section): PagePreviews =>
  toPreviews([
    ['', section.title, section.abstract],
    ...section.paragraphs.map(({ id, locator, text }) => [id, `Paragraph ${locator}`, text] as const),
  ]);

/** Kinds that the preview leaves out: a paragraph's terms are linked in it, its pull quotes are its own words. */
const unshown: ReadonlySet<ReferenceKind> = new Set(['glossary', 'pullQuotes']);

const ofReferences = (section: Section, references: ReadonlyMap<string, readonly ReferenceGroup[]>): PagePreviews =>
  toPreviews(
    section.paragraphs.map(({ id, locator }) => [
      `to-${id}`,
      `What refers to ${locator}`,
      (references.get(id) ?? [])
        .filter(({ kind }) => !unshown.has(kind))
        .map((group) => `${group.label}: ${group.references.map(({ words }) => words.replace(/\.$/, '')).join('; ')}.`)
        .join(' '),
    ]),
  );

/** At most 320 characters, cut between words. */
function shorten(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestText)).replace(/[\s,;:.]+$/, '')} …`;
}
