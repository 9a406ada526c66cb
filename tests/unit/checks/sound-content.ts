import { type Content, readPublished } from '../../../src/checks/check-content.ts';
import { formatPermalinks } from '../../../src/permalinks/permalink-list.ts';
import { recordEdit } from '../../../src/permalinks/record-edit.ts';

/** A small report about lighthouses, made up, in which the checks find nothing. */
export const soundFiles: Readonly<Record<string, string>> = {
  'report.yaml': `title: Lights along the Coast
genre: Meeting report
publisher:
  name: The Lamp Society
  shortName: TLS
  place: Northhaven
  url: https://lamps.example
issued: "1999"
issuedIsInferred: false
issuedInWords: spring 1999
funders:
  - name: Harbour Fund
language: en
keywords: [lighthouses]
argument:
  - Lamps that are tended together burn longer than lamps that are not.
edition:
  kind: restatement
  label: restated
  published: 2020-01-31
address: https://lights.example/
`,
  'about.mdx': `---
title: About the lamps
order: 9
numeral: "A"
abstract: What this little invented report is, and that nobody ever wrote another.
---

## What this is [#sa-1]

This report is invented from its first word to the last, and has [a first panel](/panel-1/#p1-2).
`,
  'panels/introduction.mdx': `---
title: Introduction
order: 0
numeral: "I"
abstract: Three keepers met on the island and agreed to tend their lamps together.
keyPoints:
  - paragraph: pi-1
    text: Three keepers met on the island.
---

[#pi-1]
Three keepers met on the island and spoke of *oil*, wicks and fog; see [the lamps](/panel-1/) and [1.2](../panel-1/#p1-2).
`,
  'panels/panel-1.mdx': `---
title: Lamps and oil
order: 1
numeral: "1"
abstract: The keepers would share their oil in winter, though no one had counted the barrels.
keyPoints:
  - paragraph: p1-1
    text: The keepers would share their oil.
---

## The price of oil [#s1-1]

[#p1-1]
Oil had become dear. One keeper thought that sharing it would help all three, and \\{braces\\} stand in the text.[^1]

<PullQuote from="p1-1">sharing it would help all three</PullQuote>

[#p1-2]

- barrels in the north
- barrels in the south

<EditorsNote about="p1-2">Nobody has counted them since.</EditorsNote>

![A lamp in fog](lamp.png)

[^1]: A note on braces, with [the shore](https://shore.example/).
`,
};

const encoder = new TextEncoder();

/** The sound report with some files replaced, added or (undefined) taken away, as the checks read it. */
export function toContent(changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): Content {
  return toBareContent({ ...soundFiles, 'permalinks.lock': soundList, ...changes });
}

function toBareContent(texts: Readonly<Record<string, string | Uint8Array | undefined>>): Content {
  const files = Object.entries(texts).flatMap(([name, text]) =>
    text === undefined
      ? []
      : [{ path: `content/${name}`, bytes: typeof text === 'string' ? encoder.encode(text) : text }],
  );
  const picture = { path: 'content/panels/lamp.png', bytes: new Uint8Array([1]) };
  const mark = { path: 'public/mark.svg', bytes: encoder.encode('<svg xmlns="http://www.w3.org/2000/svg"/>') };
  return {
    root: 'content',
    files: [...files, picture],
    pages: ['', 'search', 'report'],
    endpoints: ['feed.xml', 'cite/[file]', 'figures/[name].csv', 'previews/[...page].json'],
    publicFiles: [mark],
  };
}

/** The list of permalinks of the sound report, recorded on an invented day. */
export const soundList: string = formatPermalinks(
  recordEdit([], readPublished(toBareContent(soundFiles)).published, { date: '2020-01-31' }).permalinks,
);

/** A file of the sound report with one passage replaced by another. Throws where the passage is not in it. */
export function edit(name: string, passage: string, replacement: string): Record<string, string> {
  const source = soundFiles[name] ?? '';
  if (!source.includes(passage)) throw new Error(`"${passage}" is not in ${name}`);
  return { [name]: source.replace(passage, () => replacement) };
}
