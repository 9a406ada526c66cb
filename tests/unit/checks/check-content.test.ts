import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read-content.ts';
import { formatProblems } from '../../../src/problems/report-problems.ts';
import { edit, soundFiles, soundList, toContent } from './sound-content.ts';

const panel = 'panels/panel-1.mdx';
const source = soundFiles[panel] ?? '';
const oil = 'Oil had become dear.';

/** What is wrong, the files that make it so, and where and in what words the editor is told. */
type Malformed = [what: string, changes: Parameters<typeof toContent>[0], place: string, words: RegExp];

const inPanel = (passage: string, replacement: string) => edit(panel, passage, replacement);

const bytes = {
  latin1: new Uint8Array([...Buffer.from(source.replace('dear', 'd\u00e9ar'), 'latin1')]),
  utf16: new Uint8Array([0xff, 0xfe, ...Buffer.from(source, 'utf16le')]),
};

const encoding: Malformed[] = [
  ['Latin-1', { [panel]: bytes.latin1 }, `${panel}:14`, /not UTF-8/],
  ['UTF-16', { [panel]: bytes.utf16 }, `${panel}:1`, /UTF-16/],
  ['a NUL byte', inPanel('dear', 'de\u0000ar'), `${panel}:14`, /NUL/],
  ['an escape character', inPanel('dear', 'de\u001bar'), `${panel}:14`, /control character U\+001B/],
  ['a character that turns the reading order', inPanel('dear', '\u202edear'), `${panel}:14`, /U\+202E/],
  ['a failed conversion', inPanel('dear', 'de\ufffdar'), `${panel}:14`, /U\+FFFD/],
  ['a register that is not UTF-8', { 'topics.yaml': bytes.latin1 }, 'topics.yaml:14', /not UTF-8/],
];

const frontMatter: Malformed[] = [
  ['no front matter', { [panel]: '## Oil [#s1-1]\n' }, `${panel}:1`, /front matter is missing/],
  ['front matter without end', { [panel]: '---\ntitle: Oil\n' }, `${panel}:1`, /not closed/],
  ['broken YAML', inPanel('title: Lamps', 'title: Lamps: bright'), `${panel}:2`, /broken YAML/],
  ['a missing field', inPanel('order: 1\n', ''), `${panel}:2`, /missing field "order"/],
  ['an unknown field', inPanel('order: 1\n', 'order: 1\nauthor: Nobody\n'), `${panel}:4`, /unknown field "author"/],
  ['a number where text belongs', inPanel('"1"', '1'), `${panel}:4`, /"numeral".*quotation marks/],
  ['text where a number belongs', inPanel('order: 1', 'order: first'), `${panel}:3`, /"order".*number/],
  ['a key point without text', inPanel('    text: The keepers would share their oil.\n', ''), `${panel}:7`, /text/],
  [
    'an abstract that is too short',
    inPanel('would share their oil in winter, though no one had counted the barrels', 'slept'),
    `${panel}:5`,
    /abstract/,
  ],
  ['a month that no year has', edit('report.yaml', '"1999"', '"1999-13"'), 'report.yaml:8', /"issued".*calendar/],
  [
    'a day that its month has not',
    edit('report.yaml', '"1999"', '"1999-02-30"'),
    'report.yaml:8',
    /"issued".*calendar/,
  ],
  ['a broken report.yaml', edit('report.yaml', 'language: en', 'language: English'), 'report.yaml:13', /language/],
  [
    'an unknown field in report.yaml',
    edit('report.yaml', 'genre:', 'genus:'),
    'report.yaml:2',
    /unknown field "genus"/,
  ],
  ['a register of broken YAML', { 'places.yaml': '- id: a\n  name: [b\n' }, 'places.yaml:3', /broken YAML/],
];

const files: Malformed[] = [
  ['the same name in other case', { 'panels/Panel-1.mdx': source }, 'panels/Panel-1.mdx:1', /case/],
  ['.md beside .mdx', { 'panels/panel-1.md': source }, 'panels/panel-1.md:1', /duplicate slug "panel-1"/],
  ['.md alone', { 'panels/panel-7.md': source }, 'panels/panel-7.md:1', /only \.mdx/],
  ['a section in a deeper folder', { 'panels/old/panel-7.mdx': source }, 'panels/old/panel-7.mdx:1', /not published/],
  ['a name that another page has', { 'panels/search.mdx': source }, 'panels/search.mdx:1', /reserved/],
  ['a second about page', { 'panels/about.mdx': source }, 'panels/about.mdx:1', /reserved/],
  ['a name of the language', { 'panels/__proto__.mdx': source }, 'panels/__proto__.mdx:1', /no lasting address/],
  ['a name that makes no address', { 'panels/panel 8.mdx': source }, 'panels/panel 8.mdx:1', /no lasting address/],
  ['no about page', { 'about.mdx': undefined }, 'about.mdx:1', /missing/],
  ['an order given twice', inPanel('order: 1', 'order: 0'), `${panel}:3`, /duplicate order 0.*introduction\.mdx:3/],
  ['a numeral given twice', inPanel('"1"', '"I"'), `${panel}:4`, /duplicate numeral I/],
];

const ids: Malformed[] = [
  ['a paragraph without id', inPanel('[#p1-1]\n', ''), `${panel}:13`, /has no id/],
  ['a list without id', inPanel('[#p1-2]\n\n', ''), `${panel}:18`, /list has no id/],
  ['a heading without id', inPanel(' [#s1-1]', ''), `${panel}:11`, /heading "The price of oil" has no id/],
  ['a malformed id', inPanel('[#p1-1]', '[#p1-01]'), `${panel}:13`, /"p1-01" is no paragraph id/],
  ['a heading’s id at a paragraph', inPanel('[#p1-1]', '[#s1-2]'), `${panel}:13`, /no paragraph id/],
  ['an id of another section', inPanel('[#p1-1]', '[#p2-1]'), `${panel}:13`, /another section/],
  ['an id given twice in a file', inPanel('[#p1-2]', '[#p1-1]'), `${panel}:18`, /duplicate id p1-1.*panel-1\.mdx:13/],
  ['an id given twice in the report', inPanel('[#p1-2]', '[#pi-1]'), `${panel}:18`, /duplicate id pi-1/],
  ['an id that marks nothing', { [panel]: `${source}\n[#p1-9]\n` }, `${panel}:29`, /marks nothing/],
  ['an id apart from its words', inPanel('[#p1-1]\n', '[#p1-1]\n\n'), `${panel}:13`, /stands apart/],
  [
    'an id parted from its list',
    inPanel('[#p1-2]\n', '[#p1-2]\n\n![A lamp](lamp.png)\n'),
    `${panel}:18`,
    /stands apart/,
  ],
  ['an id in emphasis', inPanel('[#p1-1]\n', '*[#p1-1]* '), `${panel}:13`, /has no id/],
  ['a heading’s id in emphasis', inPanel('[#s1-1]', '*[#s1-1]*'), `${panel}:11`, /has no id/],
  ['an id amid the words', inPanel(oil, `${oil} [#p1-3] More`), `${panel}:13`, /middle of the text/],
  ['a heading of the first level', inPanel('## The', '# The'), `${panel}:11`, /first level/],
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
  ['a key point on no paragraph', inPanel('paragraph: p1-1', 'paragraph: p1-7'), `${panel}:7`, /p1-7, which does not/],
  ['a pull quote of no paragraph', inPanel('from="p1-1"', 'from="p1-7"'), `${panel}:16`, /p1-7, which does not/],
  ['a pull quote without source', inPanel(' from="p1-1"', ''), `${panel}:16`, /names no paragraph/],
  ['a pull quote in other words', inPanel('>sharing', '>dividing'), `${panel}:16`, /not verbatim in p1-1/],
  ['a pull quote that ends within a word', inPanel('all three<', 'all thr<'), `${panel}:16`, /not verbatim/],
  ['an editors’ note on no paragraph', inPanel('about="p1-2"', 'about="p1-8"'), `${panel}:23`, /p1-8, which does not/],
  ['a link to no page', inPanel(oil, '[x](/panel-3/)'), `${panel}:14`, /no page \/panel-3\//],
  ['a link to a file of the content', inPanel(oil, '[x](introduction.mdx)'), `${panel}:14`, /write \/introduction\//],
  ['a link to no paragraph', inPanel(oil, '[x](/panel-1/#p1-9)'), `${panel}:14`, /no id p1-9/],
  ['a link to a paragraph of another page', inPanel(oil, '[x](#pi-1)'), `${panel}:14`, /write \/introduction\/#pi-1/],
  ['a link without the last slash', inPanel(oil, '[x](/introduction#pi-1)'), `${panel}:14`, /last slash/],
  [
    'a dead link by the site’s own name',
    inPanel(oil, '[x](https://lights.example/x/)'),
    `${panel}:14`,
    /no page \/x\//,
  ],
  ['a link to a file that only editors see', inPanel(oil, '[x](/content/report.yaml)'), `${panel}:14`, /no page/],
  ['a link to an image that no text shows', inPanel(oil, '[x](/content/panels/lamp.png)'), `${panel}:14`, /no page/],
  ['a link to a citation of no section', inPanel(oil, '[x](/cite/panel-9.bib)'), `${panel}:14`, /no page/],
  ['a link to a file with a slash', inPanel(oil, '[x](/feed.xml/)'), `${panel}:14`, /write \/feed\.xml$/],
  [
    'an image by the path of the disk',
    inPanel('lamp.png', '/content/panels/lamp.png'),
    `${panel}:25`,
    /public\/content/,
  ],
  ['a link that nothing defines', inPanel(oil, '[the lamp][lamp]'), `${panel}:14`, /has no address/],
  ['a dead link in a definition', { [panel]: `${source}\n[lamp]: /dark/\n` }, `${panel}:29`, /no page \/dark\//],
  ['a footnote without text', inPanel(oil, 'Oil.[^9]'), `${panel}:14`, /\[\^9\] has no text/],
  ['a footnote that nothing refers to', inPanel('[^1]\n', '\n'), `${panel}:27`, /nothing refers/],
  ['a missing image', inPanel('lamp.png', 'lump.png'), `${panel}:25`, /lump\.png" does not exist/],
  ['an image that lies elsewhere', inPanel('lamp.png', '../lamp.png'), `${panel}:25`, /does not exist/],
  ['an image in other case', inPanel('lamp.png', 'Lamp.png'), `${panel}:25`, /Lamp\.png" does not exist/],
  ['an image without words', inPanel('![A lamp in fog]', '![]'), `${panel}:25`, /cannot see/],
  ['an image from elsewhere', inPanel('lamp.png', 'https://x.example/a.png'), `${panel}:25`, /another site/],
  ['a correction of no paragraph', { 'corrections.yaml': correction }, 'corrections.yaml:3', /p1-7, which does not/],
  [
    'a move to no paragraph',
    listed('paragraph /panel-1/#p1-8 2020-01-31 2020-02-01 - moved /panel-1/#p1-7'),
    endOfList,
    /at .*p1-7, which does not/,
  ],
  [
    'a published id that is gone',
    listed('paragraph /panel-1/#p1-8 2020-01-31 2020-01-31 -'),
    endOfList,
    /was published and is gone/,
  ],
];

const hostile: Malformed[] = [
  ['a script', inPanel(oil, '<script>alert(1)</script>'), `${panel}:14`, /<script> is not allowed/],
  ['a style', inPanel(oil, '<style>p</style>'), `${panel}:14`, /<style> is not allowed/],
  ['a frame', inPanel(oil, '<iframe src="https://x.example"></iframe>'), `${panel}:14`, /<iframe> is not allowed/],
  ['an event handler', inPanel(oil, '<img src="/mark.svg" onerror="alert(1)" />'), `${panel}:14`, /handler onerror/],
  ['a handler on an allowed component', inPanel('from="p1-1"', 'from="p1-1" onClick="x"'), `${panel}:16`, /handler/],
  ['raw HTML that is no MDX', inPanel(oil, '<img src=x onerror=alert(1)>'), `${panel}:14`, /MDX syntax/],
  ['an expression', inPanel(oil, 'Oil {process.exit()}.'), `${panel}:14`, /expression in braces/],
  ['an expression between blocks', inPanel('[#p1-2]', '{fetch("x")}\n\n[#p1-2]'), `${panel}:18`, /expression/],
  ['an expression as attribute', inPanel('from="p1-1"', 'from={x}'), `${panel}:16`, /holds an expression/],
  ['a spread', inPanel('from="p1-1"', '{...x}'), `${panel}:16`, /spreads/],
  ['an import', inPanel('## The', 'import fs from "node:fs"\n\n## The'), `${panel}:11`, /import or export/],
  ['an export', inPanel('## The', 'export const a = 1\n\n## The'), `${panel}:11`, /import or export/],
  ['prose that reads as an import', inPanel('## The', 'import taxes rose\n\n## The'), `${panel}:11`, /may not import/],
  ['an unknown component', inPanel(oil, '<Slideshow />'), `${panel}:14`, /<Slideshow> is not allowed/],
  ['a component of a namespace', inPanel(oil, '<a.b />'), `${panel}:14`, /<a\.b> is not allowed/],
  ['an open brace', inPanel(oil, 'Oil { dear.'), `${panel}:14`, /MDX syntax.*brace/],
  ['an open component', inPanel('</PullQuote>', ''), `${panel}:16`, /MDX syntax.*closing tag/],
  ['an HTML comment', inPanel(oil, '<!-- note -->'), `${panel}:14`, /MDX syntax/],
  ['a javascript link', inPanel(oil, '[x](javascript:alert)'), `${panel}:14`, /could run a script/],
  ['the same in entities', inPanel(oil, '[x](&#106;ava&#x73;cript&colon;alert)'), `${panel}:14`, /could run/],
  ['the same in mixed case with a tab', inPanel(oil, '[x](<JaVa\tScRiPt:alert>)'), `${panel}:14`, /could run/],
  ['the same with a line end in it', inPanel(oil, '[x](java&#10;script:alert)'), `${panel}:14`, /could run/],
  ['a data link', inPanel(oil, '[x](data:text/html;base64,AAAA)'), `${panel}:14`, /could run/],
  ['a vbscript link in a definition', { [panel]: `${source}\n[x]: vbscript:a\n` }, `${panel}:29`, /could run/],
  ['a drawing with a script', { 'panels/a.svg': '<svg>\n<script>x</script>\n</svg>' }, 'panels/a.svg:2', /holds code/],
  ['a file link', inPanel(oil, '[x](file:///etc/passwd)'), `${panel}:14`, /does not allow/],
  [
    'a script among the identity’s addresses',
    edit('report.yaml', 'https://lamps.example', 'javascript:alert(1)'),
    'report.yaml:7',
    /could run/,
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

  const expectProblem = (_what: string, changes: Malformed[1], place: string, words: RegExp) => {
    const found = checkContent(toContent(changes)).map(({ file, line, reason }) => `${file}:${line} ${reason}`);
    const fitting = found.filter((each) => each.startsWith(`content/${place} `) && words.test(each));
    expect(fitting, found.join('\n')).not.toEqual([]);
    for (const each of found) expect(each).toMatch(/; \S/);
  };

  it('name the directory of the edition at work', () => {
    const changes = { 'panels/old/panel-7.mdx': source, ...inPanel('lamp.png', 'https://x.example/a.png') };
    const { files, ...content } = toContent(changes);
    const moved = files.map(({ path, bytes }) => ({ path: path.replace(/^content/, 'editions/lamps'), bytes }));
    const found = checkContent({ ...content, root: 'editions/lamps', files: moved }).map(({ reason }) => reason);
    expect(found.join('\n')).not.toMatch(/content\//);
    expect(found).toContainEqual(expect.stringContaining('move it to editions/lamps/panels/'));
    expect(found).toContainEqual(expect.stringContaining('put a copy into editions/lamps/panels/'));
  });

  it.each(encoding)('refuse in the bytes: %s', expectProblem);
  it.each(frontMatter)('refuse in front matter and YAML: %s', expectProblem);
  it.each(files)('refuse among the files: %s', expectProblem);
  it.each(ids)('refuse among the ids: %s', expectProblem);
  it.each(references)('refuse among the references: %s', expectProblem);
  it.each(hostile)('refuse as code: %s', expectProblem);
});
