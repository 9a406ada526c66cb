import { parseSection, type Section } from './section.ts';
import { shareInProcess } from './share-in-process.ts';

interface Parsed {
  source: string;
  section: Section;
}

/** What was parsed last of each file. */
const parsed = shareInProcess('parsed sections', () => new Map<string, Parsed>());

/**
 * A section as `parseSection` reads it, parsed again only where the file's text is another than the last time: each step of a
 * build reads the whole report, and parsing is the slow part. Throws where the MDX cannot be parsed, and names the file.
 */
export function parseOnce(source: string, file: string): Section {
  const known = parsed.get(file);
  if (known?.source === source) return known.section;
  const section = parseNamed(source, file);
  keepParsed(source, file, section);
  return section;
}

function parseNamed(source: string, file: string): Section {
  try {
    return parseSection(source, file);
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error}`, { cause: error });
  }
}

/** For whoever has parsed a file's text in full: `parseOnce` gives this section then. */
export function keepParsed(source: string, file: string, section: Section): void {
  parsed.set(file, { source, section });
}
