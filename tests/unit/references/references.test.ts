import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBacklinks } from '../../../src/references/read-backlinks.ts';
import { readRegisters } from '../../../src/references/read-registers.ts';
import { indexReferences } from '../../../src/references/references.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { soundFiles } from '../checks/sound-content.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

const row = 'paragraph: p1-1, force: view, by: keepers, to: [], topics: [oil], words: [oil, winter]';

/** The sound report with a section in which everything refers to the first paragraph, and nothing to the second. */
const files: Readonly<Record<string, string>> = {
  ...soundFiles,
  'panels/panel-1.mdx': `---
title: Lamps and oil
order: 1
numeral: "1"
abstract: The keepers would share their oil in winter, though no one had counted the barrels.
keyPoints:
  - { paragraph: p1-1, text: The keepers would share their oil. }
---

[#p1-1]
In 1998 the Lamp Society (TLS) would share its oil in winter, 40 barrels of it.

<PullQuote from="p1-1">share its oil in winter</PullQuote>

[#p1-2]
Nobody had counted.
`,
  'glossary.yaml':
    'terms:\n  - { id: tls, term: TLS, expansion: Lamp Society, kind: body, definition: The society that lights lamps. }\n',
  'topics.yaml': 'topics:\n  - { id: oil, heading: Oil, kind: theme, names: [oil] }\n',
  'recommendations.yaml': `addressees: [{ id: keepers, name: Keepers, wordings: [keepers] }]
together: { called: all of them, wordings: [all] }
wordsOfForce: { needed: [must], should: [should], could: [could] }
voices: [{ id: keepers, name: The keepers, wordings: [] }]
topics: [{ id: oil, name: Oil }]
rows:
  - { id: r1-1a, ${row}, text: Oil is to be shared in winter. }
  - { id: r1-1b, ${row}, text: Oil is scarce in the winter. }
`,
  'timeline.yaml':
    'asOf: "1999"\nevents:\n  - { id: t-oil, date: "1998", status: past, event: Oil is shared out., short: Oil shared, said: "1998", paragraphs: [p1-1] }\n',
  'figures/register.yaml':
    'figures:\n  - { id: f-oil, value: 40, unit: barrels, measures: oil in the winter, said: 40 barrels, paragraph: p1-1 }\n',
};

async function readSmallReport(others: Readonly<Record<string, string>> = {}) {
  const content = makeTemporaryDirectory();
  for (const [name, text] of Object.entries({ ...files, ...others })) {
    mkdirSync(path.dirname(path.join(content, name)), { recursive: true });
    writeFileSync(path.join(content, name), text);
  }
  const { sections } = await readReport(content);
  return { content, references: indexReferences(sections, await readRegisters(content, sections)) };
}

describe('what refers to a paragraph', () => {
  it('is listed by kind, each with the place where it stands', async () => {
    const { references } = await readSmallReport();
    const lines = references
      .get('p1-1')
      ?.map(
        ({ kind, label, references: ofKind }) =>
          `${kind}, ${label}: ${ofKind.map(({ words, path: page, fragment }) => `${words} /${page}/#${fragment ?? ''}`).join('; ')}`,
      );
    expect(lines).toMatchInlineSnapshot(`
      [
        "keyPoints, Key points: The keepers would share their oil. /panel-1/#",
        "pullQuotes, Pull quotes: share its oil in winter /panel-1/#p1-1",
        "recommendations, Recommendations and voices: Oil is to be shared in winter. /recommendations/#r1-1a; Oil is scarce in the winter. /recommendations/#r1-1b",
        "timeline, Timeline: Oil is shared out. /timeline/#t-oil",
        "figures, Figures: 40 barrels: oil in the winter /figures/#f-oil",
        "glossary, Glossary: TLS /glossary/#g-tls",
        "topics, Index: Oil /topics/oil/#; TLS /topics/tls/#",
      ]
    `);
  });

  it('is nothing where no register names the paragraph', async () => {
    const { references } = await readSmallReport();
    expect(references.has('p1-2')).toBe(false);
  });

  it('is under Glossary what its entries list, in their order, though the index adds names and turns them round', async () => {
    const definition = 'What the keepers have to do with.';
    const { references } = await readSmallReport({
      'glossary.yaml': `terms:
  - { id: winter, term: winter, kind: term, definition: ${definition} }
  - { id: tls, term: Lamp Society, kind: body, definition: ${definition} }
`,
      'topics.yaml': `topics:
  - { id: tls, heading: "Society, Lamp", kind: body, names: [counted] }
  - { id: oil, heading: Oil, kind: theme, names: [oil] }
  - { id: winter, heading: In winter, kind: theme, names: [winter] }
`,
    });
    const listed = (id: string, wanted: string) =>
      references
        .get(id)
        ?.find(({ kind }) => kind === wanted)
        ?.references.map(({ words }) => words);
    expect(listed('p1-1', 'glossary')).toEqual(['Lamp Society', 'winter']);
    expect(listed('p1-1', 'topics')).toEqual(['In winter', 'Oil', 'Society, Lamp']);
    expect(listed('p1-2', 'glossary')).toBeUndefined();
    expect(listed('p1-2', 'topics')).toEqual(['Society, Lamp']);
  });

  it('is counted under the paragraph by the registers that readers browse, with a link to the list', async () => {
    const { content } = await readSmallReport();
    const backlinks = await readBacklinks(content, '/base/');
    expect(backlinks.get('p1-1')).toEqual({
      words: '2 recommendations or views, 1 event, 1 figure, and 2 index entries refer to 1.1',
      href: '/base/references/panel-1/#to-p1-1',
    });
    expect(backlinks.has('p1-2')).toBe(false);
  });
});
