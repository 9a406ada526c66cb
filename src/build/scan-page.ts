/** What the build checks and hashes of one built page. */
export interface PageScan {
  ids: string[];
  /** Every `href` and `src` as written, character references resolved, with the element that holds it. */
  links: { element: string; address: string }[];
  /** Text of inline style elements and of inline scripts that a browser runs (not JSON-LD), as a browser hashes it. */
  styles: string[];
  scripts: string[];
  /** Inline style attributes, event handlers and `javascript:` addresses: the policy forbids them, so a reader would miss them. */
  forbidden: string[];
}

const tag =
  /<!--[\s\S]*?-->|<(style|script|textarea|title)\b((?:[^"'>]|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/\1\s*>|<([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const dataBlock = /^(application|text)\/(ld\+)?json$|^text\/plain$/i;
const addressAttributes = new Set(['href', 'src', 'action', 'poster', 'xlink:href']);

/** Reads one built page in a single pass; quicker than a full parser, which a test compares it with. */
export function scanPage(html: string): PageScan {
  const scan: PageScan = { ids: [], links: [], styles: [], scripts: [], forbidden: [] };
  for (const [, rawElement, rawAttributes, text = '', plainElement, plainAttributes] of html.matchAll(tag)) {
    const element = (rawElement ?? plainElement)?.toLowerCase();
    if (!element) continue;
    const attributes = parseAttributes(rawAttributes ?? plainAttributes ?? '');
    noteAttributes(scan, element, attributes);
    if (element === 'style') scan.styles.push(normaliseLines(text));
    if (element === 'script' && !attributes.has('src') && !dataBlock.test(attributes.get('type') ?? '')) {
      scan.scripts.push(normaliseLines(text));
    }
  }
  return scan;
}

function noteAttributes(scan: PageScan, element: string, attributes: Map<string, string>): void {
  for (const [name, value] of attributes) {
    if (name === 'id') scan.ids.push(value);
    if (name === 'style') scan.forbidden.push(`style="${value}" on <${element}>`);
    if (/^on[a-z]/.test(name)) scan.forbidden.push(`${name} on <${element}>`);
    if (!addressAttributes.has(name)) continue;
    if (/^[\s\p{Cc}]*javascript\s*:/iu.test(value)) scan.forbidden.push(`${name}="${value}" on <${element}>`);
    scan.links.push({ element, address: value });
  }
}

function parseAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(attribute)) {
    const key = name.toLowerCase();
    // The first of two attributes of one name is the one that counts (HTML, "attribute name state").
    if (!attributes.has(key)) attributes.set(key, resolveReferences(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function resolveReferences(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return named[name] ?? whole;
  });
}

/** A browser hashes an inline block after it has made every line break a line feed. */
const normaliseLines = (text: string): string => text.replace(/\r\n?/g, '\n');
