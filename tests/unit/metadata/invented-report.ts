import { type ReportIdentity, reportSchema } from '../../../src/report/schemas.ts';
import { parseSection, type Section } from '../../../src/report/section.ts';

/** An invented report as its file gives it; `kind` says whose words the edition is in. */
export const inventIdentity = (kind: ReportIdentity['edition']['kind']): ReportIdentity =>
  reportSchema.parse({
    title: 'Lamps and Ferries',
    subtitle: 'A Report',
    genre: 'Workshop report',
    publisher: { name: 'The Harbour Board', shortName: 'HB', url: 'https://board.example/' },
    issued: '1910-05',
    issuedIsInferred: kind === 'restatement',
    issuedInWords: 'May 1910',
    funders: [{ name: 'The Lamp Fund' }],
    language: 'en',
    keywords: ['lamps'],
    argument: ['Ferries need lamps to find the harbour.', 'Lamps need oil, which ferries bring.'],
    edition: { kind, label: 'in other words', published: '2030-01-02' },
    address: 'https://lamps.example/',
  });

/** A section of one paragraph. */
export const inventSection = (slug: string, numeral: string, title: string): Section =>
  parseSection(
    `---\ntitle: ${title}\nnumeral: "${numeral}"\n---\n\n[#p${numeral.toLowerCase()}-1]\nThe lamps were lit.\n`,
    `content/panels/${slug}.mdx`,
  );

export const sections: Section[] = [
  inventSection('introduction', 'I', 'Introduction'),
  inventSection('panel-1', '1', 'Oil for the lamps'),
  inventSection('panel-2', '2', 'Ferries in fog'),
];
