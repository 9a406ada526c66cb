import { parseSection, type Section } from './section.ts';

/** What was parsed last of each file. */
const parsed = new Map<string, { source: string; section: Section }>();

/**
 * A section as `parseSection` reads it, parsed again only where the file's text is another than the last time: each step of a
 * build reads the whole report, and parsing is the slow part. Throws where the MDX cannot be parsed.
 */
export function parseOnce(source: string, file: string): Section {
  const known = parsed.get(file);
  if (known?.source === source) return known.section;
  const section = parseSection(source, file);
  parsed.set(file, { source, section });
  return section;
}
