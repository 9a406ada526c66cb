import { toProblem, type VFileMessage } from '../problems/problem.ts';

const activeMarkup = /<script\b|<foreignObject\b|\son[a-z]+\s*=|javascript:|<!ENTITY|<iframe\b/i;

/** Drawings (SVG) that would run code when a reader opens them by themselves. */
export function checkImage(bytes: Uint8Array, file: string): VFileMessage[] {
  if (!/\.svg$/i.test(file)) return [];
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.flatMap((text, index) => {
    const [found] = activeMarkup.exec(text) ?? [];
    if (!found) return [];
    const what = `the drawing holds code (${found.trim()})`;
    return [
      toProblem({ file, place: { line: index + 1 }, what, remedy: 'export it again as plain SVG', rule: 'image' }),
    ];
  });
}
