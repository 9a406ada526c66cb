import { describe, expect, it } from 'vitest';
import { toBiblatex, toBibtex } from '../../../src/citations/bibtex.ts';
import { type Citation, citeReport, citeSection, toLocatorOf } from '../../../src/citations/citation.ts';
import { toCitationTemplates } from '../../../src/citations/citation-templates.ts';
import { fillCitation, today, toPlainText } from '../../../src/citations/fill-citation.ts';
import { chicagoBibliography, citationStyles, formatCitation } from '../../../src/citations/format-citation.ts';
import { readLocale } from '../../../src/citations/official-styles.ts';
import type { ReportIdentity } from '../../../src/report/schemas.ts';
import { parseSection } from '../../../src/report/section.ts';
import { citeParagraph } from './cite-paragraph.ts';

const identity = {
  title: 'Quiet Harbors',
  subtitle: 'Notes on a Shared Coast',
  titleInSentenceCase: 'Quiet harbors: Notes on a shared coast',
  genre: 'Workshop report',
  publisher: {
    name: 'The Institute of Coasts',
    shortName: 'IOC',
    place: 'Portland, ME',
    url: 'https://coasts.example',
  },
  issued: '2011',
  issuedIsInferred: true,
  issuedInWords: 'mid-2011',
  language: 'en',
  keywords: ['coasts'],
  argument: ['Harbors are quiet.'],
  edition: { kind: 'restatement', label: 'restated', published: '2020-01-01' },
} as unknown as ReportIdentity;

const report = citeReport(identity, 'https://harbors.example/');
const section = parseSection(
  '---\ntitle: Piers\nabstract: On piers.\n---\n\n[#p2-1]\nOne.\n\n[#p2-2]\nTwo.\n',
  'piers.mdx',
);
const [paragraph] = section.paragraphs;
if (!paragraph) throw new Error('the fixture has a paragraph');
const cited = citeParagraph(report, section, paragraph);

const formatAll = async (citation: Citation) =>
  Object.fromEntries(
    await Promise.all(
      citationStyles.map(async (style) => [style.name, await formatCitation(citation, style)] as const),
    ),
  );

describe('a paragraph of an undated report that is restated here', () => {
  it('is cited as each style wants it, the date as inferred, the day of access open', async () => {
    expect(await formatAll(cited)).toMatchInlineSnapshot(`
      {
        "apa": "The Institute of Coasts. (ca. 2011). <i>Quiet harbors: Notes on a shared coast</i> [Workshop report]. Retrieved {month d, yyyy}, as restated at https://harbors.example/piers/#p2-1
      In the text: (The Institute of Coasts, ca. 2011, para. 2.1)",
        "chicago-bibliography": "The Institute of Coasts. “Quiet Harbors: Notes on a Shared Coast.” Workshop report. Portland, ME: The Institute of Coasts, [2011?]. Accessed {month d, yyyy}, as restated at https://harbors.example/piers/#p2-1.",
        "chicago-note": "The Institute of Coasts, “Quiet Harbors: Notes on a Shared Coast,” workshop report (Portland, ME: The Institute of Coasts, [2011?]), para. 2.1, accessed {month d, yyyy}, as restated at https://harbors.example/piers/#p2-1.",
        "mla": "<i>Quiet Harbors: Notes on a Shared Coast</i>. Workshop report, Institute of Coasts, [2011?], as restated at https://harbors.example/piers/#p2-1. Accessed {d mon yyyy}.
      In the text: (<i>Quiet Harbors</i>, par. 2.1)",
      }
    `);
  });

  it('leaves to BibTeX’s styles which of its capitals they lower, but for those of a sentence', () => {
    expect(toBibtex(cited)).toContain('title = {{Quiet} Harbors: {Notes} on a Shared Coast},');
    expect(toBiblatex(cited)).toContain('shorttitle = {{Quiet} Harbors},');
  });

  it('of several paragraphs is cited in the plural', async () => {
    const all = await formatAll(citeSection(report, section));
    expect(all['chicago-note']).toContain(', paras. 2.1–2.2,');
    expect(all['apa']).toContain('paras. 2.1–2.2)');
    expect(all['mla']).toContain('pars. 2.1–2.2)');
  });
});

describe('the publisher’s own text with a date', () => {
  it('is cited without a restatement and without brackets', async () => {
    const all = await formatAll({ ...cited, edition: 'original', issuedIsInferred: false, issued: '2011-06-03' });
    for (const text of Object.values(all)) expect(text).not.toMatch(/restated|\[2011|ca\.|\?/);
    expect(all['apa']).toMatch(/\(2011\).*Retrieved \{month d, yyyy\}, from https/);
  });
});

describe('templates', () => {
  it('filled in are what the processor writes for the paragraph and for the section', async () => {
    const { styles } = await toCitationTemplates(report);
    for (const citation of [cited, citeSection(report, section), report]) {
      const direct = await formatAll(citation);
      const kind = citation.locator ? (citation.locator.isRange ? 'range' : 'one') : 'whole';
      for (const style of styles)
        expect(fillCitation(style[kind], { url: citation.url, id: '', numbers: citation.locator?.numbers })).toBe(
          direct[style.name],
        );
    }
  }, 30_000);

  it('name the months as the official locale does, and in MLA style as its Handbook does', async () => {
    const locale = JSON.stringify(await readLocale());
    const mla = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
    for (let month = 1; month <= 12; month++) {
      const two = String(month).padStart(2, '0');
      const day = { url: '', id: '', date: `2024-${two}-09` };
      const long = new RegExp(`"name":"month-${two}"\\}[^[]*\\["([^"]*)"`).exec(locale)?.[1];
      expect(fillCitation('{d mon yyyy}', day)).toBe(`9 ${mla[month - 1]} 2024`);
      expect(fillCitation('{month d, yyyy}', day)).toBe(`${long} 9, 2024`);
    }
  });

  it('keep open what is not known', () => {
    expect(fillCitation('{url} {d mon yyyy}', { url: 'x', id: '' })).toBe('x {d mon yyyy}');
  });
});

describe('a title whose sentence case no editor gave', () => {
  it('stands in APA as it is, and keeps all its capitals in BibTeX', async () => {
    const plain = { ...report, titleInSentenceCase: undefined };
    expect((await formatAll(plain))['apa']).toContain('<i>Quiet Harbors: Notes on a Shared Coast</i>');
    expect(toBibtex(plain)).toContain('title = {{Quiet Harbors: Notes on a Shared Coast}},');
  });
});

describe('pieces', () => {
  it('reads formatted text as plain text', () => {
    expect(toPlainText('<i>A</i> &#38; B &amp; C')).toBe('A & B & C');
  });

  it('writes a run of paragraphs as one locator', () => {
    expect(toLocatorOf([])).toBeUndefined();
    expect(toLocatorOf([{ locator: '1.4' }])).toEqual({ numbers: '1.4', isRange: false });
    expect(toLocatorOf([{ locator: '1.4' }, { locator: '1.4a' }])).toEqual({ numbers: '1.4–1.4a', isRange: true });
  });

  it('takes the day from the reader’s clock', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});

describe('a citation for print, to which the reader adds the day of access', () => {
  it.each(citationStyles)('says nothing of it in $label, of a restatement and of an original', async (style) => {
    const restatement = await formatCitation(report, style, { hasAccessDay: false });
    const original = await formatCitation({ ...report, edition: 'original' }, style, { hasAccessDay: false });
    for (const text of [restatement, original]) expect(text).not.toMatch(/accessed|retrieved|[{}]|undefined/i);
    expect(restatement).toMatch(/as restated at https:\/\/harbors\.example\//i);
    expect(original).toMatch(/[.,)\]] https:\/\/harbors\.example\//);
  });

  it('begins its last clause with a capital after a full stop', async () => {
    const text = await formatCitation(report, chicagoBibliography, { hasAccessDay: false });
    expect(text).toMatch(/\[2011\?\]\. As restated at /);
  });
});
