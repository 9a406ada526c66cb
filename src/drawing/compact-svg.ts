// <svg …><style>…</style><g class="other" aria-label="bar" transform="translate(.5,0)"><rect x="0" y="5" …></g></svg>
// becomes  <svg viewBox="0 0 240 100"><g class="other"><rect x="0.5" y="5" …/></g></svg>

const kept = {
  rect: ['x', 'y', 'width', 'height'],
  circle: ['cx', 'cy', 'r'],
  path: ['d'],
  line: ['x1', 'y1', 'x2', 'y2'],
} as const;
const fontSize = 12;

interface Offset {
  x: number;
  y: number;
}

/**
 * A chart of the plotting library as the page carries it: geometry rounded to a tenth of a unit, classes, nothing else.
 * Shifts are worked into the coordinates; looks come from the page's style sheet. A group with a class `value` keeps it, one
 * without a class of ours becomes bare.
 */
export function toCompactSvg(svg: Element): string {
  const viewBox = svg.getAttribute('viewBox') ?? '';
  const groups = [...svg.children].map((child) => compact(child, { x: 0, y: 0 })).join('');
  return `<svg viewBox="${viewBox}">${groups}</svg>`;
}

function compact(element: Element, offset: Offset): string {
  const tag = element.tagName.toLowerCase();
  const own = add(offset, readShift(element.getAttribute('transform')));
  if (tag === 'g') return compactGroup(element, own);
  if (tag === 'text') return compactText(element, own);
  if (!(tag in kept)) return '';
  const names: readonly string[] = kept[tag as keyof typeof kept];
  const geometry = names.map((name) => `${name}="${moved(name, element.getAttribute(name) ?? '0', own)}"`).join(' ');
  return `<${tag} ${geometry}/>`;
}

function compactGroup(group: Element, offset: Offset): string {
  const anchor = group.getAttribute('text-anchor');
  const inner = [...group.children].map((child) => compact(child, offset)).join('');
  if (!inner) return '';
  const role = group.getAttribute('class');
  const names = [...(role ? [role] : []), ...(anchor ? [anchor] : inner.startsWith('<text') ? ['middle'] : [])];
  return names.length > 0 ? `<g class="${names.join(' ')}">${inner}</g>` : inner;
}

/** Text without its shift; the library centres a line on its point by ems, the page by the baseline. */
function compactText(text: Element, offset: Offset): string {
  const shift = text.getAttribute('y') ?? '0';
  const y = offset.y + (shift.endsWith('em') ? Number.parseFloat(shift) * fontSize : Number(shift));
  const x = offset.x + Number(text.getAttribute('x') ?? 0);
  return `<text x="${round(x)}" y="${round(y)}">${escapeText(text.textContent ?? '')}</text>`;
}

function moved(name: string, value: string, { x, y }: Offset): string {
  if (name === 'd') return movePath(value, { x, y });
  const shift = /^c?x\d?$/.test(name) ? x : /^c?y\d?$/.test(name) ? y : 0;
  return round(Number(value) + shift);
}

/** Only the absolute commands that the library writes for straight lines, circles and bars: M, L, H, V, A, Z. */
function movePath(path: string, { x, y }: Offset): string {
  return path.replace(/([MLHV])([^A-Za-z]*)/g, (_, command: string, numbers: string) => {
    const values = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    return (
      command +
      values.map((value, index) => round(value + (command === 'V' || (command !== 'H' && index % 2) ? y : x))).join(' ')
    );
  });
}

const readShift = (transform: string | null): Offset => {
  const [, x = 0, y = 0] = /translate\((-?[\d.]+)(?:,\s*(-?[\d.]+))?\)/.exec(transform ?? '') ?? [];
  return { x: Number(x), y: Number(y) };
};

const add = (a: Offset, b: Offset): Offset => ({ x: a.x + b.x, y: a.y + b.y });
const round = (value: number): string => String(Math.round(value * 10) / 10);
/** Words as they stand between tags. */
export const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
