import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { listFiles } from '../files/list-files.ts';
import { replaceFile } from '../files/replace-file.ts';

interface Face {
  /** File name of the subset: newsreader-roman.woff2 */
  name: string;
  /** Module that the face comes from. */
  source: string;
  /** One weight, or the range that the styles use. */
  weight: number | { min: number; max: number };
  /** OpenType features that the styles use; each one kept costs bytes. */
  features: string[];
  /** True for the face that sets every word of the content, false for one that sets abstracts and quotations alone. */
  setsWholeText: boolean;
}

const faces: Face[] = [
  {
    name: 'newsreader-roman.woff2',
    source: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
    weight: { min: 400, max: 600 },
    features: ['kern', 'liga', 'lnum', 'onum'],
    setsWholeText: true,
  },
  {
    name: 'newsreader-italic.woff2',
    source: '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
    weight: 400,
    features: ['kern', 'liga'],
    setsWholeText: false,
  },
];

/** Description and address of the licence (OpenType, "Name IDs"): the Open Font License asks that each copy of a face holds them. */
const licence = [13, 14];

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ';
const interfacePunctuation = '.,;:!?()&%$/-‘’“”–—…·';
const italicPunctuation = '.,;:()-’“”–—';

/**
 * Writes the text face, cut down to the glyphs that the content and the interface use, into `directory`, one WOFF2 file a face.
 * What a reader types is set in the system's sans, so no glyph is kept for it.
 */
export async function subsetFonts(contentDirectory: string, directory: string): Promise<void> {
  const source = await readContent(contentDirectory);
  await mkdir(directory, { recursive: true });
  for (const face of faces) {
    const original = await readFile(fileURLToPath(import.meta.resolve(face.source)));
    const glyphs = face.setsWholeText
      ? letters + interfacePunctuation + toText(source) + findMarks(source.replace(/<PullQuote.*/g, ''))
      : letters + italicPunctuation + findMarks(source);
    const subset = await subsetFont(original, glyphs, {
      targetFormat: 'woff2',
      variationAxes: { wght: face.weight },
      keepFeatures: face.features,
      noHinting: true,
      preserveNameIds: licence,
    });
    // A server under development begins anew when a face's file changes.
    const file = path.join(directory, face.name);
    const known = await readFile(file).catch(() => undefined);
    if (!known?.equals(subset)) await replaceFile(file, subset);
  }
}

async function readContent(directory: string): Promise<string> {
  const files = (await listFiles(directory)).filter((name) => /\.(mdx|ya?ml)$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(path.join(directory, name), 'utf8')));
  return texts.join('\n');
}

/** What readers see of the content: control characters and the marks of Markdown, YAML and JSX are not set in type. */
const toText = (source: string): string => source.replace(/[\p{C}#*<=>@[\]_`{|}~"']/gu, '');

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>' };

/** Marks that a backslash makes part of the text, each with what closes it: `\[I]n recent months` has [ and ]. */
function findMarks(source: string): string {
  const marks = Array.from(source.matchAll(/\\([#*<=>@[\]_`{|}~])/g), ([, mark = '']) => mark);
  return [...new Set(marks)].map((mark) => mark + (closing[mark] ?? '')).join('');
}
