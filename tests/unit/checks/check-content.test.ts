import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read-content.ts';
import { formatProblems } from '../../../src/problems/report-problems.ts';
import { edit, soundFiles, soundList, toContent } from './sound-content.ts';

const panel = 'panels/panel-1.mdx';
const source = soundFiles[panel] ?? '';
const oil = 'Oil had become dear.';

/** What is wrong, the files that make it so, where and in what words the editor is told, and what to do about it. */
type Malformed = [what: string, changes: Parameters<typeof toContent>[0], place: string, words: RegExp, remedy: string];

const inPanel = (passage: string, replacement: string) => edit(panel, passage, replacement);

const bytes = {
  latin1: new Uint8Array([...Buffer.from(source.replace('dear', 'd\u00e9ar'), 'latin1')]),
  utf16: new Uint8Array([0xff, 0xfe, ...Buffer.from(source, 'utf16le')]),
};

const encoding: Malformed[] = [
  ['Latin-1', { [panel]: bytes.latin1 }, `${panel}:14`, /not UTF-8/, 'save the file as UTF-8'],
  ['UTF-16', { [panel]: bytes.utf16 }, `${panel}:1`, /UTF-16/, 'save the file as UTF-8'],
  ['a NUL byte', inPanel('dear', 'de\u0000ar'), `${panel}:14`, /NUL/, 'delete it, or type the words again'],
  [
    'an escape character',
    inPanel('dear', 'de\u001bar'),
    `${panel}:14`,
    /control character U\+001B/,
    'delete it, or type the words again',
  ],
  [
    'a character that turns the reading order',
    inPanel('dear', '\u202edear'),
    `${panel}:14`,
    /U\+202E/,
    'delete it, or type the words again',
  ],
  [
    'a failed conversion',
    inPanel('dear', 'de\ufffdar'),
    `${panel}:14`,
    /U\+FFFD/,
    'delete it, or type the words again',
  ],
  [
    'a register that is not UTF-8',
    { 'topics.yaml': bytes.latin1 },
    'topics.yaml:14',
    /not UTF-8/,
    'save the file as UTF-8',
  ],
  ...['\u00ad', '\u200b', '\u200c', '\u2060'].map((mark): Malformed => {
    const code = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const words = new RegExp(`invisible character U\\+${code}`);
    return [
      `U+${code} in a word`,
      inPanel('dear', `de${mark}ar`),
      `${panel}:14`,
      words,
      'delete it, or type the words again',
    ];
  }),
];

const frontMatter: Malformed[] = [
  [
    'no front matter',
    { [panel]: '## Oil [#s1-1]\n' },
    `${panel}:1`,
    /front matter is missing/,
    'begin the file with a line ---',
  ],
  [
    'front matter without end',
    { [panel]: '---\ntitle: Oil\n' },
    `${panel}:1`,
    /not closed/,
    'begin the file with a line ---',
  ],
  ['broken YAML', inPanel('title: Lamps', 'title: Lamps: bright'), `${panel}:2`, /broken YAML/, 'mend this line'],
  ['a missing field', inPanel('order: 1\n', ''), `${panel}:2`, /missing field "order"/, 'add it'],
  [
    'an unknown field',
    inPanel('order: 1\n', 'order: 1\nauthor: Nobody\n'),
    `${panel}:4`,
    /unknown field "author"/,
    'correct its spelling or remove it',
  ],
  [
    'a number where text belongs',
    inPanel('"1"', '1'),
    `${panel}:4`,
    /"numeral".*quotation marks/,
    'in quotation marks where it looks like a number',
  ],
  [
    'text where a number belongs',
    inPanel('order: 1', 'order: first'),
    `${panel}:3`,
    /"order".*number/,
    'write a number without quotation marks',
  ],
  [
    'a key point without text',
    inPanel('    text: The keepers would share their oil.\n', ''),
    `${panel}:7`,
    /text/,
    'add it',
  ],
  [
    'an abstract that is too short',
    inPanel('would share their oil in winter, though no one had counted the barrels', 'slept'),
    `${panel}:5`,
    /abstract/,
    'write at least 40 characters, or remove the field where it may be left out',
  ],
  [
    'a month that no year has',
    edit('report.yaml', '"1999"', '"1999-13"'),
    'report.yaml:8',
    /"issued".*calendar/,
    'write that instead of "1999-13"',
  ],
  [
    'a day that its month has not',
    edit('report.yaml', '"1999"', '"1999-02-30"'),
    'report.yaml:8',
    /"issued".*calendar/,
    'write that instead of "1999-02-30"',
  ],
  [
    'a broken report.yaml',
    edit('report.yaml', 'language: en', 'language: English'),
    'report.yaml:13',
    /language/,
    'write exactly 2 characters',
  ],
  [
    'an unknown field in report.yaml',
    edit('report.yaml', 'genre:', 'genus:'),
    'report.yaml:2',
    /unknown field "genus"/,
    'correct its spelling or remove it',
  ],
  [
    'a register of broken YAML',
    { 'places.yaml': '- id: a\n  name: [b\n' },
    'places.yaml:3',
    /broken YAML/,
    'mend this line',
  ],
];

const files: Malformed[] = [
  [
    'the same name in other case',
    { 'panels/Panel-1.mdx': source },
    'panels/Panel-1.mdx:1',
    /case/,
    'rename one: many disks keep only one of them',
  ],
  [
    '.md beside .mdx',
    { 'panels/panel-1.md': source },
    'panels/panel-1.md:1',
    /duplicate slug "panel-1"/,
    'keep one of the two files',
  ],
  ['.md alone', { 'panels/panel-7.md': source }, 'panels/panel-7.md:1', /only \.mdx/, 'rename it to .mdx'],
  [
    'a section in a deeper folder',
    { 'panels/old/panel-7.mdx': source },
    'panels/old/panel-7.mdx:1',
    /not published/,
    'move it to content/panels/',
  ],
  [
    'a name that another page has',
    { 'panels/search.mdx': source },
    'panels/search.mdx:1',
    /reserved/,
    'choose another file name',
  ],
  ['a second about page', { 'panels/about.mdx': source }, 'panels/about.mdx:1', /reserved/, 'choose another file name'],
  [
    'a name of the language',
    { 'panels/__proto__.mdx': source },
    'panels/__proto__.mdx:1',
    /no lasting address/,
    'use lower-case letters, digits and single hyphens',
  ],
  [
    'a name that makes no address',
    { 'panels/panel 8.mdx': source },
    'panels/panel 8.mdx:1',
    /no lasting address/,
    'use lower-case letters, digits and single hyphens',
  ],
  ['no about page', { 'about.mdx': undefined }, 'about.mdx:1', /missing/, 'restore it'],
  [
    'an order given twice',
    inPanel('order: 1', 'order: 0'),
    `${panel}:3`,
    /duplicate order 0.*introduction\.mdx:3/,
    'give each section its own',
  ],
  ['a numeral given twice', inPanel('"1"', '"I"'), `${panel}:4`, /duplicate numeral I/, 'give each section its own'],
  [
    'a register with another ending',
    { 'places.yml': 'places: []\n' },
    'places.yml:1',
    /reads places\.yml/,
    'rename it to places.yaml',
  ],
  [
    'a mistyped register',
    { 'glosary.yaml': 'terms: []\n' },
    'glosary.yaml:1',
    /reads glosary/,
    'rename it to glossary.yaml',
  ],
  [
    'a register in other case',
    { 'Topics.yaml': 'topics: []\n' },
    'Topics.yaml:1',
    /reads Topics/,
    'rename it to topics.yaml',
  ],
  [
    'a mistyped register in its folder',
    { 'figures/registers.yaml': 'figures: []\n' },
    'figures/registers.yaml:1',
    /reads figures/,
    'rename it to figures/register.yaml',
  ],
  [
    'a mistyped list of permalinks',
    { 'permalink.lock': soundList },
    'permalink.lock:1',
    /reads permalink\.lock/,
    'take over into permalinks.lock what it lacks, then remove it',
  ],
  [
    'a list that nothing reads',
    { 'lenses.yaml': '[]\n' },
    'lenses.yaml:1',
    /reads lenses/,
    'remove it or give it one of the names that are read: report.yaml, permalinks.lock, import-hints.yaml, corrections.yaml, glossary.yaml',
  ],
  [
    'a stray file among the sections',
    { 'panels/notes.txt': 'Count the barrels.' },
    'panels/notes.txt:1',
    /only \.mdx/,
    'move it elsewhere',
  ],
];

const settle = 'settle which of the two texts stays and remove the three lines that begin <<<<<<<, =======, >>>>>>>';
const merges: Malformed[] = [
  [
    'in a section',
    inPanel(oil, `<<<<<<< HEAD\n${oil}\n=======\nOil.\n>>>>>>> b`),
    `${panel}:14`,
    /a merge left its marks/,
    settle,
  ],
  [
    'in a register',
    { 'places.yaml': 'places:\n<<<<<<< HEAD\n=======\n>>>>>>> b\n' },
    'places.yaml:2',
    /a merge left/,
    settle,
  ],
  ['its end alone', { 'places.yaml': 'places: []\n>>>>>>> b\n' }, 'places.yaml:2', /a merge left/, settle],
];

const ids: Malformed[] = [
  [
    'a paragraph without id',
    inPanel('[#p1-1]\n', ''),
    `${panel}:13`,
    /has no id/,
    'put back [#p1-1] on the line before it',
  ],
  [
    'a list without id',
    inPanel('[#p1-2]\n\n', ''),
    `${panel}:18`,
    /list has no id/,
    'put back [#p1-2] on a line of its own before it, and an empty line',
  ],
  [
    'a heading without id',
    inPanel(' [#s1-1]', ''),
    `${panel}:11`,
    /heading "The price of oil" has no id/,
    'put back [#s1-1] after it',
  ],
  [
    'a malformed id',
    inPanel('[#p1-1]', '[#p1-01]'),
    `${panel}:13`,
    /"p1-01" is no paragraph id/,
    'put back p1-1 (no leading zero, lower case)',
  ],
  [
    'a heading’s id at a paragraph',
    inPanel('[#p1-1]', '[#s1-2]'),
    `${panel}:13`,
    /no paragraph id/,
    'put back p1-1 (no leading zero, lower case)',
  ],
  [
    'an id of another section',
    inPanel('[#p1-1]', '[#p2-1]'),
    `${panel}:13`,
    /another section/,
    'ids of this one begin with p1-: write p1-1',
  ],
  [
    'an id given twice in a file',
    inPanel('[#p1-2]', '[#p1-1]'),
    `${panel}:18`,
    /duplicate id p1-1.*panel-1\.mdx:13/,
    'give the newer of the two an id of its own, such as p1-2',
  ],
  [
    'an id given twice in the report',
    inPanel('[#p1-2]', '[#pi-1]'),
    `${panel}:18`,
    /duplicate id pi-1/,
    'give the newer of the two an id of its own, such as p1-2',
  ],
  [
    'an id that marks nothing',
    { [panel]: `${source}\n[#p1-9]\n` },
    `${panel}:29`,
    /marks nothing/,
    'put it on the line before the words it belongs to',
  ],
  [
    'an id apart from its words',
    inPanel('[#p1-1]\n', '[#p1-1]\n\n'),
    `${panel}:13`,
    /stands apart/,
    'delete the empty line after it',
  ],
  [
    'an id parted from its list',
    inPanel('[#p1-2]\n', '[#p1-2]\n\n![A lamp](lamp.png)\n'),
    `${panel}:18`,
    /stands apart/,
    'delete the empty line after it',
  ],
  [
    'an id in emphasis',
    inPanel('[#p1-1]\n', '*[#p1-1]* '),
    `${panel}:13`,
    /has no id/,
    'put back [#p1-1] on the line before it',
  ],
  [
    'a heading’s id in emphasis',
    inPanel('[#s1-1]', '*[#s1-1]*'),
    `${panel}:11`,
    /has no id/,
    'put back [#s1-1] after it',
  ],
  [
    'an id amid the words',
    inPanel(oil, `${oil} [#p1-3] More`),
    `${panel}:13`,
    /middle of the text/,
    'put it on a line of its own, after an empty line',
  ],
  [
    'a heading of the first level',
    inPanel('## The', '# The'),
    `${panel}:11`,
    /first level/,
    'write ## and a space before it',
  ],
  ['an id without its sign', inPanel('[#p1-1]', '[p1-1]'), `${panel}:13`, /\[p1-1\] is no id/, 'write [#p1-1]'],
  [
    'a heading’s id without its sign',
    inPanel('[#s1-1]', '[s1-1]'),
    `${panel}:11`,
    /\[s1-1\] is no id/,
    'write [#s1-1]',
  ],
  [
    'a heading that skips a level',
    inPanel('## The', '### The'),
    `${panel}:11`,
    /"The price of oil" skips a level/,
    'write ## and a space before it',
  ],
];

const correction = `corrections:
  - date: 2020-02-01
    paragraph: p1-7
    change: The oil was dearer.
    reason: We had misread it.
`;
const listed = (line: string) => ({ 'permalinks.lock': `${soundList}${line}\n` });
const endOfList = `permalinks.lock:${soundList.split('\n').length}`;

const references: Malformed[] = [
  [
    'a key point on no paragraph',
    inPanel('paragraph: p1-1', 'paragraph: p1-7'),
    `${panel}:7`,
    /p1-7, which does not/,
    'name the paragraph that says it',
  ],
  [
    'a pull quote of no paragraph',
    inPanel('from="p1-1"', 'from="p1-7"'),
    `${panel}:16`,
    /p1-7, which does not/,
    'name a paragraph of the report',
  ],
  [
    'a pull quote without source',
    inPanel(' from="p1-1"', ''),
    `${panel}:16`,
    /names no paragraph/,
    'write from="p1-4", with the paragraph’s id',
  ],
  [
    'a pull quote in other words',
    inPanel('>sharing', '>dividing'),
    `${panel}:16`,
    /not verbatim in p1-1/,
    'copy the words from the paragraph as they stand there now',
  ],
  [
    'a pull quote that ends within a word',
    inPanel('all three<', 'all thr<'),
    `${panel}:16`,
    /not verbatim/,
    'copy the words from the paragraph as they stand there now',
  ],
  [
    'an editors’ note on no paragraph',
    inPanel('about="p1-2"', 'about="p1-8"'),
    `${panel}:23`,
    /p1-8, which does not/,
    'name a paragraph of the report',
  ],
  [
    'a link to no page',
    inPanel(oil, '[x](/panel-3/)'),
    `${panel}:14`,
    /no page \/panel-3\//,
    'correct the address or remove the link',
  ],
  [
    'a link to a file of the content',
    inPanel(oil, '[x](introduction.mdx)'),
    `${panel}:14`,
    /write \/introduction\//,
    'write /introduction/',
  ],
  [
    'a link to no paragraph',
    inPanel(oil, '[x](/panel-1/#p1-9)'),
    `${panel}:14`,
    /no id p1-9/,
    'correct the id or link to the page alone',
  ],
  [
    'a link to a paragraph of another page',
    inPanel(oil, '[x](#pi-1)'),
    `${panel}:14`,
    /write \/introduction\/#pi-1/,
    'write /introduction/#pi-1',
  ],
  [
    'a link without the last slash',
    inPanel(oil, '[x](/introduction#pi-1)'),
    `${panel}:14`,
    /last slash/,
    'write /introduction/',
  ],
  [
    'a dead link by the site’s own name',
    inPanel(oil, '[x](https://lights.example/x/)'),
    `${panel}:14`,
    /no page \/x\//,
    'correct the address or remove the link',
  ],
  [
    'a link to a file that only editors see',
    inPanel(oil, '[x](/content/report.yaml)'),
    `${panel}:14`,
    /no page/,
    'correct the address or remove the link',
  ],
  [
    'a link to an image that no text shows',
    inPanel(oil, '[x](/content/panels/lamp.png)'),
    `${panel}:14`,
    /no page/,
    'correct the address or remove the link',
  ],
  [
    'a link to a citation of no section',
    inPanel(oil, '[x](/cite/panel-9.bib)'),
    `${panel}:14`,
    /no page/,
    'correct the address or remove the link',
  ],
  ['a link to a file with a slash', inPanel(oil, '[x](/feed.xml/)'), `${panel}:14`, /no last slash/, 'write /feed.xml'],
  [
    'an image by the path of the disk',
    inPanel('lamp.png', '/content/panels/lamp.png'),
    `${panel}:25`,
    /public\/content/,
    'put the file at public/content/panels/lamp.png or correct its name',
  ],
  [
    'a link that nothing defines',
    inPanel(oil, '[the lamp][lamp]'),
    `${panel}:14`,
    /has no address/,
    'write [lamp]: and the address on a line of its own',
  ],
  [
    'a dead link in a definition',
    { [panel]: `${source}\n[lamp]: /dark/\n` },
    `${panel}:29`,
    /no page \/dark\//,
    'correct the address or remove the link',
  ],
  [
    'a footnote without text',
    inPanel(oil, 'Oil.[^9]'),
    `${panel}:14`,
    /\[\^9\] has no text/,
    'write [^9]: and its words on a line of their own',
  ],
  [
    'a footnote that nothing refers to',
    inPanel('[^1]\n', '\n'),
    `${panel}:27`,
    /nothing refers/,
    'refer to it in the text or remove it',
  ],
  [
    'a missing image',
    inPanel('lamp.png', 'lump.png'),
    `${panel}:25`,
    /lump\.png" does not exist/,
    'put the file at content/panels/lump.png or correct its name',
  ],
  [
    'an image that lies elsewhere',
    inPanel('lamp.png', '../lamp.png'),
    `${panel}:25`,
    /does not exist/,
    'put the file at content/lamp.png or correct its name',
  ],
  [
    'an image in other case',
    inPanel('lamp.png', 'Lamp.png'),
    `${panel}:25`,
    /Lamp\.png" does not exist/,
    'put the file at content/panels/Lamp.png or correct its name',
  ],
  [
    'an image without words',
    inPanel('![A lamp in fog]', '![]'),
    `${panel}:25`,
    /cannot see/,
    'write it between the brackets: ![A map of …](…)',
  ],
  [
    'an image from elsewhere',
    inPanel('lamp.png', 'https://x.example/a.png'),
    `${panel}:25`,
    /another site/,
    'put a copy into content/panels/ and name that',
  ],
  [
    'a correction of no paragraph',
    { 'corrections.yaml': correction },
    'corrections.yaml:3',
    /p1-7, which does not/,
    'name the paragraph under its present id',
  ],
  [
    'a move to no paragraph',
    listed('paragraph /panel-1/#p1-8 2020-01-31 2020-02-01 - moved /panel-1/#p1-7'),
    endOfList,
    /at .*p1-7, which does not/,
    'write the address where its text stands now',
  ],
  [
    'a published id that is gone',
    listed('paragraph /panel-1/#p1-8 2020-01-31 2020-01-31 -'),
    endOfList,
    /was published and is gone/,
    'put it back, or say where it went: npm run permalinks -- --record --moved p1-8=NEW-ID',
  ],
  [
    'a link with a space in it',
    inPanel(oil, 'Oil [x] (/introduction/).'),
    `${panel}:14`,
    /"\[x\] \(\/introduction\/\)" keeps it/,
    'delete the space',
  ],
  [
    'a link elsewhere with a space in it',
    inPanel(oil, 'Oil [x] (https://shore.example/).'),
    `${panel}:14`,
    /space in "\[x\] \(https/,
    'delete the space',
  ],
  ['a link that is no address', inPanel(oil, '[x](https://)'), `${panel}:14`, /no valid address/, 'correct it'],
  [
    'a footnote written twice',
    { [panel]: `${source}\n[^1]: Another.\n` },
    `${panel}:29`,
    /\[\^1\] is written twice/,
    'rename one',
  ],
];

const charts = { 'figures/register.yaml': 'charts: [{ id: f-barrels }, { id: f-wicks }]\n' };

const components: Malformed[] = [
  [
    'a passage for a kind of edition that there is not',
    edit('about.mdx', 'This report', '<Edition kind="restated">x</Edition> This report'),
    'about.mdx:10',
    /the kind "restated", which no edition is of/,
    'write kind="restatement" or kind="original"',
  ],
  [
    'a passage for no kind of edition',
    inPanel('[^1]:', '<Edition>\n\nx\n\n</Edition>\n\n[^1]:'),
    `${panel}:27`,
    /<Edition> names no kind/,
    'write kind="restatement" or kind="original"',
  ],
  [
    'a chart with a slip in its id',
    { ...charts, ...inPanel('[^1]:', '<Figure id="f-barels" />\n\n[^1]:') },
    `${panel}:27`,
    /<Figure> names f-barels, which is no chart/,
    'write id="f-barrels"',
  ],
  [
    'a chart that there is not',
    { ...charts, ...inPanel('[^1]:', '<Figure id="f-lenses" />\n\n[^1]:') },
    `${panel}:27`,
    /<Figure> names f-lenses, which is no chart/,
    'write id="…", with the id of a chart',
  ],
  [
    'a chart of an edition without any',
    inPanel('[^1]:', '<Figure id="f-barrels" />\n\n[^1]:'),
    `${panel}:27`,
    /<Figure> names f-barrels, which is no chart/,
    'write id="…", with the id of a chart',
  ],
  [
    'a chart without its id',
    { ...charts, ...inPanel('[^1]:', '<Figure />\n\n[^1]:') },
    `${panel}:27`,
    /<Figure> names no chart/,
    'write id="…", with the id of a chart',
  ],
  [
    'a name on a chart, which nothing reads',
    { ...charts, ...inPanel('[^1]:', '<Figure id="f-wicks" name="Wicks" />\n\n[^1]:') },
    `${panel}:27`,
    /<Figure> takes no attribute name/,
    'use id alone',
  ],
];

const hostile: Malformed[] = [
  [
    'a script',
    inPanel(oil, '<script>alert(1)</script>'),
    `${panel}:14`,
    /<script> is not allowed/,
    'use one of PullQuote, Edition, EditorsNote, Figure, or plain Markdown',
  ],
  [
    'a style',
    inPanel(oil, '<style>p</style>'),
    `${panel}:14`,
    /<style> is not allowed/,
    'use one of PullQuote, Edition, EditorsNote, Figure, or plain Markdown',
  ],
  [
    'a frame',
    inPanel(oil, '<iframe src="https://x.example"></iframe>'),
    `${panel}:14`,
    /<iframe> is not allowed/,
    'use one of PullQuote, Edition, EditorsNote, Figure, or plain Markdown',
  ],
  [
    'an event handler',
    inPanel(oil, '<img src="/mark.svg" onerror="alert(1)" />'),
    `${panel}:14`,
    /handler onerror/,
    'remove it',
  ],
  [
    'a handler on an allowed component',
    inPanel('from="p1-1"', 'from="p1-1" onClick="x"'),
    `${panel}:16`,
    /handler/,
    'remove it',
  ],
  [
    'raw HTML that is no MDX',
    inPanel(oil, '<img src=x onerror=alert(1)>'),
    `${panel}:14`,
    /MDX syntax/,
    'write < in the text as \\< and { as \\{',
  ],
  [
    'an expression',
    inPanel(oil, 'Oil {process.exit()}.'),
    `${panel}:14`,
    /expression in braces/,
    'remove it; a brace that belongs to the text is written \\{',
  ],
  [
    'an expression between blocks',
    inPanel('[#p1-2]', '{fetch("x")}\n\n[#p1-2]'),
    `${panel}:18`,
    /expression/,
    'remove it; a brace that belongs to the text is written \\{',
  ],
  [
    'an expression as attribute',
    inPanel('from="p1-1"', 'from={x}'),
    `${panel}:16`,
    /holds an expression/,
    'write from="…"',
  ],
  ['a spread', inPanel('from="p1-1"', '{...x}'), `${panel}:16`, /spreads/, 'write each attribute as name="value"'],
  [
    'an import',
    inPanel('## The', 'import fs from "node:fs"\n\n## The'),
    `${panel}:11`,
    /import or export/,
    'remove it; a brace that belongs to the text is written \\{',
  ],
  [
    'an export',
    inPanel('## The', 'export const a = 1\n\n## The'),
    `${panel}:11`,
    /import or export/,
    'remove it; a brace that belongs to the text is written \\{',
  ],
  [
    'prose that reads as an import',
    inPanel('## The', 'import taxes rose\n\n## The'),
    `${panel}:11`,
    /may not import/,
    'content may not import or export; if it is prose, join it to the line before',
  ],
  [
    'an unknown component',
    inPanel(oil, '<Slideshow />'),
    `${panel}:14`,
    /<Slideshow> is not allowed/,
    'use one of PullQuote, Edition, EditorsNote, Figure, or plain Markdown',
  ],
  [
    'a component of a namespace',
    inPanel(oil, '<a.b />'),
    `${panel}:14`,
    /<a\.b> is not allowed/,
    'use one of PullQuote, Edition, EditorsNote, Figure, or plain Markdown',
  ],
  [
    'an open brace',
    inPanel(oil, 'Oil { dear.'),
    `${panel}:14`,
    /MDX syntax.*brace/,
    'write a brace that belongs to the text as \\{ or \\}',
  ],
  [
    'an open component',
    inPanel('</PullQuote>', ''),
    `${panel}:16`,
    /MDX syntax.*closing tag/,
    'write < in the text as \\<, and close every component that is opened',
  ],
  [
    'an HTML comment',
    inPanel(oil, '<!-- note -->'),
    `${panel}:14`,
    /comments are not allowed/,
    'remove it; what readers should know stands in <EditorsNote about="…">, with the paragraph’s id',
  ],
  [
    'a javascript link',
    inPanel(oil, '[x](javascript:alert)'),
    `${panel}:14`,
    /could run a script/,
    'use an https: address or remove it',
  ],
  [
    'the same in entities',
    inPanel(oil, '[x](&#106;ava&#x73;cript&colon;alert)'),
    `${panel}:14`,
    /could run/,
    'use an https: address or remove it',
  ],
  [
    'the same in mixed case with a tab',
    inPanel(oil, '[x](<JaVa\tScRiPt:alert>)'),
    `${panel}:14`,
    /could run/,
    'use an https: address or remove it',
  ],
  [
    'the same with a line end in it',
    inPanel(oil, '[x](java&#10;script:alert)'),
    `${panel}:14`,
    /could run/,
    'use an https: address or remove it',
  ],
  [
    'a data link',
    inPanel(oil, '[x](data:text/html;base64,AAAA)'),
    `${panel}:14`,
    /could run/,
    'use an https: address or remove it',
  ],
  [
    'a vbscript link in a definition',
    { [panel]: `${source}\n[x]: vbscript:a\n` },
    `${panel}:29`,
    /could run/,
    'use an https: address or remove it',
  ],
  [
    'a drawing with a script',
    { 'panels/a.svg': '<svg>\n<script>x</script>\n</svg>' },
    'panels/a.svg:2',
    /holds code/,
    'export it again as plain SVG',
  ],
  [
    'a file link',
    inPanel(oil, '[x](file:///etc/passwd)'),
    `${panel}:14`,
    /does not allow/,
    'use https:, http:, mailto: or tel:',
  ],
  [
    'a script among the identity’s addresses',
    edit('report.yaml', 'https://lamps.example', 'javascript:alert(1)'),
    'report.yaml:7',
    /could run/,
    'use an https: address or remove it',
  ],
  [
    'a comment of MDX',
    inPanel(oil, 'Oil {/* note */}.'),
    `${panel}:14`,
    /comments are not allowed/,
    'remove it; what readers should know stands in <EditorsNote about="…">',
  ],
  [
    'an image that is a script',
    inPanel('lamp.png', 'javascript:alert'),
    `${panel}:25`,
    /image .* could run/,
    'put a file beside the text',
  ],
  ['a script as attribute', inPanel('from="p1-1"', 'from="javascript:alert"'), `${panel}:16`, /could run/, 'remove it'],
  [
    'an unknown attribute',
    inPanel('from="p1-1"', 'from="p1-1" size="2"'),
    `${panel}:16`,
    /takes no attribute size/,
    'use from alone',
  ],
];

describe('the checks of the content', () => {
  it('find nothing in a sound report', () => {
    expect(formatProblems(checkContent(toContent()))).toBe('');
  });

  it('find nothing in the content of this repository', async () => {
    expect(formatProblems(checkContent(await readContent('content')))).toBe('');
  }, 60_000);

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('accept %s', (_name, change) => {
    const changed = Object.fromEntries(Object.entries(soundFiles).map(([name, text]) => [name, change(text)]));
    expect(formatProblems(checkContent(toContent(changed)))).toBe('');
  });

  it.each([
    '/feed.xml',
    '/cite/report.bib',
    '/cite/panel-1.csl.json',
    '../cite/introduction.ris',
    'https://lights.example/feed.xml',
    '/mark.svg',
    '/llms.txt',
    '/sitemap-index.xml',
    '/panel-1/index.html.md',
    '/index.html.md',
    '/og/about.png',
  ])('accept a link to a file that the site publishes: %s', (address) => {
    const content = toContent(inPanel(oil, `[x](${address})`));
    expect(formatProblems(checkContent(content, { scope: 'text' }))).toBe('');
  });

  it('accept links to the tables of an edition that has figures, and to no others', () => {
    const register = 'figures: [{ id: f-barrels }]\ncharts: [{ id: f-oil }]\n';
    const text = '[a](/figures/figures.csv) [b](/figures/f-oil.csv) [c](/figures/f-gas.csv)';
    const found = (changes: Parameters<typeof toContent>[0]) =>
      checkContent(toContent({ ...inPanel(oil, text), ...changes }), { scope: 'text' }).map(({ reason }) => reason);
    expect(found({ 'figures/register.yaml': register })).toEqual([expect.stringContaining('/figures/f-gas.csv/')]);
    expect(found({})).toHaveLength(3);
  });

  it.each([
    ['are there', charts['figures/register.yaml']],
    ['cannot be read until another fault is mended', `${charts['figures/register.yaml']}charts: [`],
  ])('accept charts and passages for one edition where those %s', (_where, register) => {
    const text = '<Figure id="f-wicks" />\n\n<Edition kind="original">x</Edition>\n\n[^1]:';
    const content = toContent({ ...inPanel('[^1]:', text), 'figures/register.yaml': register });
    expect(checkContent(content).filter(({ ruleId }) => ruleId === 'markup')).toEqual([]);
  });

  it('take a name of the language for a name', () => {
    const page = `---\ntitle: Lenses\norder: 2\nnumeral: "2"\nabstract: What a keeper does with a lens that the fog has dimmed.\n---\n\n[#p2-1]\nLenses.\n`;
    const found = checkContent(toContent({ 'panels/constructor.mdx': page }));
    // A new page is only not in the list of permalinks yet.
    expect(found.map(({ reason }) => reason)).toEqual([expect.stringContaining('permalinks')]);
  });

  it('report everything at once, by file and line, with what to do', () => {
    const changes = { ...inPanel(oil, '<script>x</script>'), ...edit('about.mdx', 'order: 9', 'order: last') };
    expect(formatProblems(checkContent(toContent(changes)))).toMatchInlineSnapshot(`
      "content/about.mdx
      3:1  error field "order": Invalid input: expected number, received string; write a number without quotation marks    field  content

      content/panels/panel-1.mdx
      14:1 error <script> is not allowed in content; use one of PullQuote, Edition, EditorsNote, Figure, or plain Markdown markup content

      ✖ 2 errors"
    `);
  });

  const expectProblem = (_what: string, changes: Malformed[1], place: string, words: RegExp, remedy: string) => {
    const found = checkContent(toContent(changes));
    const fitting = found.filter(
      ({ file, line, reason }) => `${file}:${line}` === `content/${place}` && words.test(reason),
    );
    expect(
      fitting.map(({ note }) => note),
      found.map(String).join('\n'),
    ).toContainEqual(expect.stringContaining(remedy));
  };

  const merged = `<<<<<<< HEAD\n${oil}\n=======\nOil had become cheap.\n>>>>>>> winter`;
  const glossary = 'terms:\n  - { id: oil, term: oil }\n';
  const withGlossary = { 'permalinks.lock': `${soundList}entry /glossary/#g-oil 2020-01-31 2020-01-31 -\n` };

  it.each<[string, Parameters<typeof toContent>[0], string]>([
    [
      'a section with another ending',
      { [panel]: undefined, 'panels/panel-1.md': source },
      'only .mdx files become pages',
    ],
    [
      'a register with another name',
      { 'glosary.yaml': glossary, ...withGlossary },
      'no part of the site reads glosary.yaml',
    ],
    ['a missing about page', { 'about.mdx': undefined }, 'the file is missing'],
    ['an id without its sign', inPanel('[#p1-2]', '[p1-2]'), '[p1-2] is no id'],
    ['a list without its id', inPanel('[#p1-2]\n\n', ''), 'the list has no id'],
    ['an id of another section', inPanel('[#p1-1]', '[#p2-1]'), 'the id p2-1 belongs to another section'],
    ['a heading without id', inPanel(' [#s1-1]', ''), 'the heading "The price of oil" has no id'],
    ['a malformed id', inPanel('[#s1-1]', '[#s1_1]'), '"s1_1" is no heading id'],
    ['an unsettled merge in a section', inPanel(oil, merged), 'a merge left its marks here'],
    [
      'an unsettled merge in a register',
      { 'glossary.yaml': glossary.replace('oil', merged), ...withGlossary },
      'a merge left its marks here',
    ],
    [
      'an unsettled merge in the list of permalinks',
      { 'permalinks.lock': `${soundList}${merged}\n` },
      'a merge left its marks here',
    ],
  ])('tell the cause alone, not what follows from it: %s', (_what, changes, cause) => {
    expect(checkContent(toContent(changes)).map(({ reason }) => reason.split('; ')[0])).toEqual([cause]);
  });

  it('take a line of equals signs for the underline of a heading, which it is', () => {
    const changes = inPanel('## The price of oil [#s1-1]', 'The price of oil [#s1-1]\n=======');
    expect(checkContent(toContent(changes)).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('first level'),
    ]);
  });

  it('check the form of registers while ids are missing', () => {
    const changes = { ...inPanel('[#p1-1]\n', ''), 'places.yaml': 'place: []\n' };
    expect(checkContent(toContent(changes)).map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining('unknown field "place"'),
    );
  });

  it.each(['[sic] (see the lamps)', 'a note[^1] (https://shore.example/)', '\\[x\\] (/panel-1/)'])(
    'take for no link: %s',
    (words) => {
      expect(checkContent(toContent(inPanel(oil, words)), { scope: 'text' })).toEqual([]);
    },
  );

  it.each<[string, string | undefined, string[]]>([
    ['as they are', 'places: [{ id: pl-pier }]\nlanes: [{ id: pl-ferry }]\n', []],
    [
      'one renamed',
      'places: [{ id: pl-jetty }]\nlanes: [{ id: pl-ferry }]\n',
      ['/places/#pl-pier', '/places/#pl-jetty'],
    ],
    ['a lane taken away', 'places: [{ id: pl-pier }]\n', ['/places/#pl-ferry']],
    ['all taken away', undefined, ['/places/#pl-ferry', '/places/#pl-pier']],
  ])('hold the ids of places against what was published: %s', (_what, register, addresses) => {
    const published = ['page /places/', 'entry /places/#pl-ferry', 'entry /places/#pl-pier'];
    const list = published.map((line) => `${line} 2020-01-31 2020-01-31 -\n`).join('');
    const content = toContent({ 'places.yaml': register, 'permalinks.lock': soundList + list });
    const found = checkContent({ ...content, pages: [...content.pages, 'places'] });
    const told = found.filter(({ ruleId }) => ruleId === 'permalinks').map(({ reason }) => reason.split(' ')[0]);
    expect(told).toEqual(addresses);
  });

  it('name the directory of the edition at work', () => {
    const changes = { 'panels/old/panel-7.mdx': source, ...inPanel('lamp.png', 'https://x.example/a.png') };
    const { files, ...content } = toContent(changes);
    const moved = files.map(({ path, bytes }) => ({ path: path.replace(/^content/, 'editions/lamps'), bytes }));
    const found = checkContent({ ...content, root: 'editions/lamps', files: moved }).map(({ reason }) => reason);
    expect(found.join('\n')).not.toMatch(/content\//);
    expect(found).toContainEqual(expect.stringContaining('move it to editions/lamps/panels/'));
    expect(found).toContainEqual(expect.stringContaining('put a copy into editions/lamps/panels/'));
  });

  it.each(merges)('refuse what a merge left: %s', expectProblem);
  it.each(encoding)('refuse in the bytes: %s', expectProblem);
  it.each(frontMatter)('refuse in front matter and YAML: %s', expectProblem);
  it.each(files)('refuse among the files: %s', expectProblem);
  it.each(ids)('refuse among the ids: %s', expectProblem);
  it.each(references)('refuse among the references: %s', expectProblem);
  it.each(components)('refuse among the components: %s', expectProblem);
  it.each(hostile)('refuse as code: %s', expectProblem);
});
