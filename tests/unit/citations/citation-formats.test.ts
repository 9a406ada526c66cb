import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { type Citation, citeReport, citeSection } from '../../../src/citations/citation.ts';
import { toCitationTemplates } from '../../../src/citations/citation-templates.ts';
import { fillCitation } from '../../../src/citations/fill-citation.ts';
import { citationFormats } from '../../../src/citations/formats.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { citeParagraph } from './cite-paragraph.ts';

const { identity, sections, about } = await readReport('content');
const report = citeReport(identity, identity.address);
const accessed = '2026-09-05';
const templates = await toCitationTemplates(report);

const paragraphs = [...sections, about].flatMap((section) =>
  section.paragraphs.map((paragraph) => ({
    id: paragraph.id,
    locator: paragraph.locator,
    citation: { ...citeParagraph(report, section, paragraph), accessed } as Citation,
  })),
);

const readers: Record<string, string> = {
  '.bib': '@bibtex/text',
  '.biblatex.bib': '@biblatex/text',
  '.ris': '@ris/file',
  '.csl.json': '@else/json',
};

const read = (text: string, suffix: string): Record<string, unknown> => {
  const { data } = new Cite(text, { forceType: readers[suffix] ?? '' });
  expect(data).toHaveLength(1);
  return data[0] ?? {};
};

describe.each(citationFormats)('a citation as $label', ({ suffix, write }) => {
  it.each(paragraphs)('comes back whole from an independent parser: $locator', ({ citation, locator }) => {
    const item = read(write(citation), suffix);
    expect(item).toMatchObject({ type: 'report', title: citation.title, URL: citation.url, genre: citation.genre });
    expect(JSON.stringify(item['author'])).toContain(citation.institution);
    expect(JSON.stringify(item['issued'])).toContain('2017');
    expect(item['publisher']).toBe(citation.institution);
    expect(item['publisher-place']).toBe(citation.place);
    expect([item['note']].flat().join(' ')).toContain(`Paragraph ${locator}.`);
    expect([item['note']].flat().join(' ')).toContain('inferred');
    // Standard BibTeX knows no day of access: the field is there for the styles that read it.
    if (suffix === '.bib') expect(write(citation)).toContain(`urldate = {${accessed}}`);
    else expect(JSON.stringify(item['accessed'])).toMatch(/2026\D+0?9\D+0?5/);
  });

  it('of a section and of the report says what it cites and, while a page is built, no day of access', () => {
    for (const citation of [report, ...sections.map((section) => citeSection(report, section))]) {
      const item = read(write(citation), suffix);
      expect(item['accessed']).toBeUndefined();
      expect(item['URL']).toBe(citation.url);
      if (suffix !== '.bib') expect(item['abstract']).toBe(citation.abstract);
    }
  });

  it('is what the reader’s menu makes of its template, byte for byte', () => {
    const template = templates.formats.find((format) => format.suffix === suffix)?.text ?? '';
    for (const { id, locator, citation } of paragraphs)
      expect(fillCitation(template, { id, numbers: locator, url: citation.url, date: accessed })).toBe(write(citation));
  });
});

describe('special characters', () => {
  const odd: Citation = {
    ...report,
    title: 'Costs & benefits: 40 % of {all} #1 under_scores ~ ^ \\ $5',
    institution: 'Institute “Ö” for Łódź',
    abstract: 'First line.\r\nTY  - JOUR\n\tThird line.',
    url: 'https://press.example/a_b/?q=1%202&x=~y#p1-4',
  };

  it.each(citationFormats)('come through $label', ({ suffix, write }) => {
    const item = read(write(odd), suffix);
    expect(item['URL']).toBe(odd.url);
    expect(item['type']).toBe('report');
    expect(String(item['title']).replaceAll(/<[^>]+>/g, '')).toBe(odd.title);
    expect(JSON.stringify(item['author'])).toContain('Łódź');
  });
});

describe('RIS', () => {
  it('ends every line with CRLF and keeps each field on one line', () => {
    const ris =
      citationFormats.find(({ suffix }) => suffix === '.ris')?.write({ ...report, abstract: 'One.\nTwo.' }) ?? '';
    expect(ris.split('\r\n').every((line) => !line.includes('\n'))).toBe(true);
    for (const line of ris.split('\r\n').filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(ris).toMatch(/^TY {2}- RPRT\r\n/);
    expect(ris).toMatch(/\r\nER {2}- \r\n$/);
  });
});
