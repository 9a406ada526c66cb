import { expect, it } from 'vitest';
import { toLlmsText } from '../../../src/metadata/llms-text.ts';
import { inventIdentity, sections } from './invented-report.ts';

const site = 'https://lamps.example/';
const pages = ['', 'glossary/', 'topics/oil/', 'panel-2/', 'panel-1/', 'report/', 'introduction/'].map((page) => ({
  url: site + page,
  title: page || 'home',
  description: 'What it holds.',
}));
const write = (kind: 'restatement' | 'original') =>
  toLlmsText({ identity: inventIdentity(kind), sections, pages, site });

it('llms.txt says what the report is and whom to quote, then lists the report whole and by section, and the rest after it', () => {
  expect(write('restatement')).toMatchInlineSnapshot(`
    "# Lamps and Ferries: A Report

    > A restatement, paragraph for paragraph, of a workshop report of The Harbour Board (May 1910). Cite the publisher’s report as restated here, with the paragraph’s number; quote from the publisher’s original.

    Ferries need lamps to find the harbour. Lamps need oil, which ferries bring.

    Paragraph I.1 stands at https://lamps.example/introduction/#pi-1; citations are made out at https://lamps.example/cite/.

    ## The report

    - [The whole report](https://lamps.example/report/index.html.md): What it holds.
    - [introduction/](https://lamps.example/introduction/index.html.md): What it holds.
    - [panel-1/](https://lamps.example/panel-1/index.html.md): What it holds.
    - [panel-2/](https://lamps.example/panel-2/index.html.md): What it holds.

    ## More

    - [glossary/](https://lamps.example/glossary/index.html.md): What it holds.

    ## Optional

    - [topics/oil/](https://lamps.example/topics/oil/index.html.md): What it holds.

    "
  `);
});

it('llms.txt asks nobody to quote from elsewhere where the words are the publisher’s own', () => {
  expect(write('original')).toContain(
    '> A workshop report of The Harbour Board (May 1910). Cite the publisher’s report, with the paragraph’s number.\n',
  );
});
