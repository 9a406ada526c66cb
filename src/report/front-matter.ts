const block = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** The front matter that a source begins with: the whole block, and what stands between its two lines. Undefined where there is none, or it is not closed. */
export function findFrontMatter(source: string): { whole: string; yaml: string } | undefined {
  const match = source.startsWith('---') ? block.exec(source) : null;
  return match?.index === 0 ? { whole: match[0], yaml: match[1] ?? '' } : undefined;
}
