/** What a line that names a section says of it. */
export interface SectionName {
  /** The title without its label: "Regional Harbors" of "Panel 1: Regional Harbors" */
  title: string;
  /** What stands before the point in paragraph numbers, where the name settles it: 1, I, C */
  numeral?: string;
  /** Address, where the name settles it: panel-1 */
  slug?: string;
}

const labelled =
  /^(panel|session|part|chapter|section|theme|topic|day)\s+(\d{1,3}|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:[:.–—-]\s*(.*)|$)/i;
const numbered = /^(\d{1,2})(?:\.|\))?\s+(\p{Lu}.*)$/u;
const named: readonly [RegExp, { numeral?: string; slug: string }][] = [
  [/^introduction$/i, { numeral: 'I', slug: 'introduction' }],
  [/^conclusions?$|^concluding (?:remarks|thoughts|observations)$/i, { numeral: 'C', slug: 'conclusion' }],
  [/^(?:executive )?summary$/i, { numeral: 'S', slug: 'summary' }],
  [/^foreword$/i, { numeral: 'F', slug: 'foreword' }],
  [/^preface$/i, { numeral: 'P', slug: 'preface' }],
  [/^background$/i, { slug: 'background' }],
  [/^(?:policy )?recommendations$/i, { slug: 'policy-recommendations' }],
  [/^(?:key )?findings$/i, { slug: 'key-findings' }],
  [/^(?:annex|appendix)(?:\s+(?:[A-Z]|\d+))?(?:\s*[:.–—-]\s*.*)?$/i, { slug: 'annex' }],
];
const inWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const aboutMatter =
  /^(?:about (?:the|this|us|nbr)\b.*|acknowledge?ments?|credits|contacts?(?: us)?|contact information|photo credits|imprint|disclaimer|copyright)$/i;

const longestTitle = 90;

/** Reads "Panel 2: Title", "Session III", "Conclusion", "Executive Summary"; undefined for any other line. */
export function findSectionName(text: string): SectionName | undefined {
  const plain = text.trim().replace(/[:.]$/, '');
  if (plain.length > longestTitle + 20) return undefined;
  const [, label, number, title] = labelled.exec(plain) ?? [];
  if (label && number) {
    const numeral = toNumeral(number);
    if (numeral === undefined || (title && /[.?!]$/.test(title))) return undefined;
    return { title: title?.trim() || plain, numeral, slug: `${label.toLowerCase()}-${numeral}` };
  }
  const found = named.find(([pattern]) => pattern.test(plain));
  return found ? { title: plain, ...found[1] } : undefined;
}

/** Reads "2. Title" or "2 Title", a section's name in reports that number them. */
export function findNumberedName(text: string): SectionName | undefined {
  const [, number, title] = numbered.exec(text.trim()) ?? [];
  return number && title ? { title, numeral: String(Number(number)) } : undefined;
}

/** Whether a line opens the credits, contacts and addresses. */
export const isAboutHeading = (text: string): boolean => aboutMatter.test(text.trim().replace(/[:.]$/, ''));

function toNumeral(text: string): string | undefined {
  if (/^\d+$/.test(text)) return Number(text) > 0 ? String(Number(text)) : undefined;
  const word = inWords.indexOf(text.toLowerCase());
  if (word >= 0) return String(word + 1);
  const value = fromRoman(text.toUpperCase());
  return value > 0 ? String(value) : undefined;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function fromRoman(text: string): number {
  return [...text].reduce((sum, digit, index, all) => {
    const value = romanDigits[digit] ?? 0;
    return sum + (value < (romanDigits[all[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
