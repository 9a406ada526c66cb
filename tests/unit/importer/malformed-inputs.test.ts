import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportError, openNotebook } from '../../../src/importer/imported-report.ts';
import { parseOptions } from '../../../src/importer/options.ts';
import { readBack } from '../../../src/importer/read-back.ts';
import { readSource } from '../../../src/importer/read-source.ts';
import { MemoryDisk } from './memory-disk.ts';
import { runImport } from './run-import.ts';
import { paragraph, run, writeDocx } from './write-docx.ts';

type Source = string | Uint8Array | Promise<Uint8Array>;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: number[], isBig: boolean): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  if (isBig) for (let at = 0; at + 1 < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
  return new Uint8Array([...mark, ...bytes]);
};

const report = `Lamps and Tides

Panel 1: Lamps

The lamps of Tolm burn oil, one keeper said, and the oil “comes late” in each winter of the war.

Panel 2: Tides

The tide waits for no keeper. It turned twice – as the tables say – before the boats were in.

Conclusion

Lamps and tides may be kept by the same hands, if the councils agree on who pays for them.
`;
const word = (body: string, parts: Parameters<typeof writeDocx>[2] = {}) => writeDocx(body, [], parts);
const lamps = paragraph(run('The lamps of Tolm burn oil, one keeper said, and the oil comes late in each winter.'));
const zip = (files: Record<string, string | Uint8Array>): Promise<Uint8Array> => {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) archive.file(name, content);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};
const part = async (bytes: Promise<Uint8Array>, share: number) => {
  const whole = await bytes;
  return whole.slice(0, Math.floor(whole.length * share));
};
const pdf = (objects: string, trailer: string) =>
  `%PDF-1.4\n${objects}\ntrailer\n<< ${trailer} >>\nstartxref\n0\n%%EOF\n`;
const emptyPage = `1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj
2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj
3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj`;
const locked = `4 0 obj\n<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >>\nendobj`;

const refused: [name: string, source: () => Source, message: RegExp][] = [
  ['nothing but white space', () => ' \n\n\t\n', /holds no text/],
  ['a title and no text', () => 'Lamps and Tides\n', /no text/],
  ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /NUL bytes/],
  ['NUL bytes within text', () => report.replace('Tolm', 'To\0lm'), /NUL bytes/],
  ['control characters throughout', () => '\u0001\u0002a\u0003'.repeat(200), /control characters/],
  ['UTF-16 without its mark', () => utf16(report, [], false), /NUL bytes/],
  ['UTF-32', () => new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), /UTF-32/],
  ['an odd number of UTF-16 bytes', () => utf16(report, [0xff, 0xfe], false).slice(0, -1), /broken UTF-16/],
  ['UTF-8 with a broken byte', () => new Uint8Array([...encode(report), 0xed, 0xa0, 0x80]), /broken bytes/],
  ['an old Word file, or an encrypted new one', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), /password/],
  ['an archive that is no Word file', () => zip({ 'xl/workbook.xml': '<workbook/>' }), /no word\/document\.xml/],
  ['a Word file inside an archive', async () => zip({ 'report.docx': await word(lamps) }), /no word\/document\.xml/],
  ['a Word file without its text', () => word('', { 'word/document.xml': undefined }), /no word\/document\.xml/],
  ['a Word file cut short', () => part(word(lamps), 0.6), /broken archive/],
  ['a Word file of broken XML', () => word('<w:p><w:r><w:t>Lamps'), /broken/],
  ['a Word file without a word', () => word(paragraph('')), /holds no text/],
  ['a Word file that inflates without end', () => word(lamps, bomb()), /inflates to more than 256 MB/],
  [
    'a Word file with XML entities',
    () => word('', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>' }),
    /XML entities/,
  ],
  ['a Word file with hidden text', () => word(lamps + paragraph(run('secret', '<w:vanish/>'))), /hidden text/],
  ['a PDF cut short', () => pdf(emptyPage, '/Root 1 0 R').replace('%%EOF', ''), /cut short/],
  ['a PDF that is none', () => '%PDF-1.7\nno objects here\n%%EOF', /cannot be read/],
  ['a PDF of pictures', () => pdf(emptyPage, '/Root 1 0 R'), /scanned PDF/],
  ['an encrypted PDF', () => pdf(`${emptyPage}\n${locked}`, '/Root 1 0 R /Encrypt 4 0 R /ID [<01> <01>]'), /encrypted/],
];

/** What is stated of a file that had to be read in some way; of any other nothing of the kind. */
const anyChoice = /read as (?:UTF-16|Windows-1252)|left out|tracked changes/;
const read: [name: string, source: () => Source, stated: RegExp | undefined, holds: RegExp][] = [
  ['UTF-16', () => utf16(report, [0xff, 0xfe], false), /read as UTF-16/, /“comes late”/],
  ['UTF-16, big end first', () => utf16(report, [0xfe, 0xff], true), /read as UTF-16/, /“comes late”/],
  [
    'Windows-1252',
    () =>
      new Uint8Array(Buffer.from(report.replace('“', '\x93').replace('”', '\x94').replaceAll('–', '\x96'), 'latin1')),
    /read as Windows-1252/,
    /“comes late”/,
  ],
  ['UTF-8 with its mark', () => `\uFEFF${report}`, undefined, /^---\ntitle: Lamps/m],
  ['Windows line ends', () => report.replaceAll('\n', '\r\n'), undefined, /“comes late” in each winter/],
  ['old Macintosh line ends', () => report.replaceAll('\n', '\r'), undefined, /“comes late” in each winter/],
  [
    'a few control characters',
    () => report.replace('Tolm', 'To\u0007lm'),
    /control characters were left out/,
    /of Tolm/,
  ],
  ['characters that turn the writing round', () => report.replace('Tolm', '\u202eTolm\u202c'), /control/, /of Tolm/],
  [
    'marks that hide in words',
    () => report.replace('Tolm burn', 'To\u00adlm\u200b bu\u200crn\u2060'),
    undefined,
    /of Tolm burn oil/,
  ],
  [
    'a soft hyphen that ends a line',
    () => report.replace('keeper said', 'kee\u00ad\nper said'),
    undefined,
    /keeper said/,
  ],
  [
    'two sections of one name',
    () => report.replace('Panel 2: Tides', 'Panel 1: Lamps'),
    /number of an earlier/,
    /panel-1/,
  ],
  ['no headings', () => report.replace(/^(?:Panel|Conclusion|Lamps).*\n/gm, ''), undefined, /\[#p1-2\]/],
  [
    'a section without text',
    () => report.replace('Conclusion', 'Panel 3: Boats\n\nConclusion'),
    /holds no text/,
    /Boats/,
  ],
  ['a section named like a page of the site', () => report.replace('Panel 2: Tides', 'Search'), undefined, /Search/],
  [
    'a heading that is a path',
    () => report.replace('Panel 2: Tides', 'Panel 2: ../../etc/passwd'),
    undefined,
    /passwd/,
  ],
  [
    'a line of a million characters',
    () => report.replace('It turned', `${'The lamp went out. '.repeat(55_000)}It turned`),
    undefined,
    /\[#p2-1\]/,
  ],
  [
    'text that looks like code',
    () => report.replace('The tide', 'import {x} from "y" <b> --- The tide'),
    undefined,
    /import \\\{x\}/,
  ],
  ['a script', () => report.replace('The tide', '<script>alert(1)</script> The tide'), undefined, /\\<script>/],
  [
    'a Word file with tracked changes',
    () =>
      word(
        `${lamps}<w:p><w:ins w:id="1"><w:r><w:t>Kept words, said late.</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`,
      ),
    /tracked changes: they are read as accepted/,
    /Kept words, said late\.(?![\s\S]*gone)/,
  ],
  [
    'a Word file whose contents Word hides from its web view alone',
    () => word(lamps + paragraph(run('Kept in print.', '<w:webHidden/>'))),
    undefined,
    /Kept in print/,
  ],
  [
    'a Word file with a remote picture',
    () =>
      word(
        `${lamps}<w:p><w:r><w:drawing><wp:inline xmlns:wp="w"><a:graphic xmlns:a="a"><a:graphicData><pic:pic xmlns:pic="p"><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
      ),
    /1 picture was left out/,
    /lamps of Tolm/,
  ],
];

/** Nine parts of 32 MB of nothing, which deflate to almost nothing. */
function bomb(): Record<string, Uint8Array> {
  const nothing = new Uint8Array(32 * 2 ** 20);
  return Object.fromEntries(Array.from({ length: 9 }, (_, number) => [`word/media/${number}.bin`, nothing]));
}

describe('a malformed file', () => {
  it.each(refused)('is refused with what to do, and nothing is written: %s', async (_, source, message) => {
    const disk = new MemoryDisk();
    const refusal = await runImport(disk, await source(), { into: 'editions/new' }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ImportError);
    expect((refusal as ImportError).message).toMatch(message);
    expect([...disk.files.keys()].filter((name) => !name.endsWith('.lock'))).toEqual([]);
  });

  it.each(read)('is read, with what was chosen stated: %s', async (_, source, stated, holds) => {
    const disk = new MemoryDisk();
    const { code, printed } = await runImport(disk, await source(), { into: 'editions/new' });
    expect(code).toBe(0);
    if (stated) expect(printed).toMatch(stated);
    else expect(printed).not.toMatch(anyChoice);
    const pages = [...disk.files].filter(([name]) => name.endsWith('.mdx'));
    expect(pages.map(([name, page]) => `${name}\n${page}`).join('\n')).toMatch(holds);
    for (const [name, page] of pages) {
      expect(name).toMatch(/^editions\/new\/(?:panels\/)?[a-z0-9-]+\.mdx$/);
      expect(() => readBack(page)).not.toThrow();
    }
  });
});

describe('a call that cannot be meant', () => {
  it.each([
    [[], /name the file/],
    [['a.txt', 'b.txt'], /one file at a time/],
    [['a.txt', '--overwrite'], /--help/],
    [['a.txt', '--into', 'x', '--replace'], /choose one/],
    [['a.txt', '--content', '../outside', '--replace'], /outside the project/],
    [['a.txt', '--content', '/etc', '--replace'], /outside the project/],
    [['a.txt', '--content', 'editions/never-begun', '--replace'], /no such directory/],
    [['a.txt', '--into', '../outside'], /leaves the project/],
    [['a.txt', '--into', '/etc'], /leaves the project/],
    [['a.txt', '--into', '.'], /leaves the project/],
    [['a.txt', '--into', 'src/other'], /project's own/],
    [['a.txt', '--into', 'content/other'], /project's own/],
    [['a.txt', '--into', 'editions/aux'], /every system/],
    [['a.txt', '--into', 'editions/a\u0000b'], /every system/],
  ])('is refused: %j', (args, message) => {
    expect(() => parseOptions(args, '/project', 'content')).toThrow(message);
  });
});

describe('a file that cannot be read', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'import-'));
    await writeFile(path.join(directory, 'empty.txt'), '');
    await writeFile(path.join(directory, 'long.txt'), 'a');
    await truncate(path.join(directory, 'long.txt'), 50 * 2 ** 20);
  });

  afterAll(() => rm(directory, { recursive: true }));

  it.each([
    ['missing.txt', /there is no file/],
    ['', /is no file/],
    ['empty.txt', /is empty/],
    ['long.txt', /larger than 32 MB/],
  ])('is refused: “%s”', async (name, message) => {
    await expect(readSource(path.join(directory, name), openNotebook())).rejects.toThrow(message);
  });
});

describe('another report', () => {
  it('is not read over the one that is there', async () => {
    const disk = new MemoryDisk();
    await runImport(disk, report, { into: 'content' });
    const before = new Map(disk.files);
    await expect(runImport(disk, report.replace('Lamps and', 'Cranes and'), { replace: true })).rejects.toThrow(
      /--into DIR/,
    );
    expect(disk.files).toEqual(before);
  });

  it.each([
    ['over two lines', 'title: >-\n  Lamps\n  NAME'],
    ['with quotation marks in it', 'title: "Lamps \\"NAME\\""'],
    ['before a comment', 'title: Lamps NAME # as on the cover'],
    ['under a quoted key', '"title": Lamps NAME'],
  ])('is told from the same by its title as YAML has it: %s', async (_, line) => {
    const disk = new MemoryDisk();
    await runImport(disk, report, { into: 'content' });
    const file = path.join('content', 'report.yaml');
    const identity = disk.files.get(file) ?? '';
    const name = /^title: Lamps (.*)$/m.exec(identity)?.[1] ?? '';
    const retitle = (title: string) =>
      disk.files.set(file, identity.replace(/^title: .*$/m, line.replace('NAME', title)));
    retitle(name);
    expect((await runImport(disk, report, { replace: true })).code).toBe(0);
    retitle('of Others');
    await expect(runImport(disk, report, { replace: true })).rejects.toThrow(/holds “Lamps "?of Others"?”/);
  });

  it('is refused with the place where the title of what is there cannot be read', async () => {
    const disk = new MemoryDisk();
    await runImport(disk, report, { into: 'content' });
    const file = path.join('content', 'report.yaml');
    disk.files.set(file, (disk.files.get(file) ?? '').replace(/^title: .*$/m, 'title: [a'));
    await expect(runImport(disk, report, { replace: true })).rejects.toThrow(/content\/report\.yaml\n\d+:\d+/);
  });

  it.each([
    [
      'an open tag',
      (source: string) => `${source}\nA lamp <b a sun\n`,
      /content\/panels\/panel-1\.mdx\n\d+:\d+ error MDX syntax/,
    ],
    [
      'broken front matter',
      (source: string) => source.replace(/^title: .*$/m, 'title: [a'),
      /panel-1\.mdx\n\d+:\d+ error broken YAML/,
    ],
  ])('is refused with the place where a text of what is there cannot be read: %s', async (_, spoil, message) => {
    const disk = new MemoryDisk();
    await runImport(disk, report, { into: 'content' });
    const file = path.join('content', 'panels/panel-1.mdx');
    disk.files.set(file, spoil(disk.files.get(file) ?? ''));
    const before = new Map(disk.files);
    await expect(runImport(disk, report, { replace: true })).rejects.toThrow(message);
    expect(disk.files).toEqual(before);
  });

  it('is not written into a directory that an import did not make', async () => {
    const disk = new MemoryDisk();
    disk.files.set('editions/new/about.mdx', 'Mine.');
    await expect(runImport(disk, report, { into: 'editions/new' })).rejects.toThrow(/not made by an import/);
    expect(disk.files.get('editions/new/about.mdx')).toBe('Mine.');
  });

  it('is refused with the place where its hints are broken', async () => {
    const disk = new MemoryDisk();
    disk.files.set('editions/new/import-hints.yaml', 'join: [\nparts: x\n');
    await expect(runImport(disk, report, { into: 'editions/new' })).rejects.toThrow(/import-hints\.yaml\n2:1/);
  });
});
