/** Permanent ids of paragraphs: `p`, the section's key, a number and, for an insertion, a letter (`p1-4`, `pi-1`, `p1-4a`). */
const paragraphId = /^p([a-z]|[1-9]\d*)-([1-9]\d*)([a-z]?)$/;
const headingId = /^s([a-z]|[1-9]\d*)-([1-9]\d*)([a-z]?)$/;

export const isParagraphId = (id: string): boolean => paragraphId.test(id);

export const isHeadingId = (id: string): boolean => headingId.test(id);

/** The paragraph number that readers see for an id: `p1-4` gives `1.4`, `pi-1` gives `I.1`. Throws on anything that is no paragraph id. */
export function toLocator(id: string): string {
  const [, key, number, letter] = paragraphId.exec(id) ?? [];
  if (!key) throw new Error(`"${id}" is no paragraph id; expected one like p1-4, pi-1 or p1-4a`);
  return `${key.toUpperCase()}.${number}${letter}`;
}

/** What stands before the point in a paragraph number: `1` for `1.4`. */
export const toNumeral = (locator: string): string => locator.replace(/\..*/, '');

/** The key of the section that an id of a paragraph or heading was made for: `1` for `p1-4`, `i` for `si-1`. */
export function findSectionKey(id: string): string | undefined {
  return (paragraphId.exec(id) ?? headingId.exec(id))?.[1];
}
