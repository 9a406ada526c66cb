import { Parser } from 'htmlparser2';

/** What the build checks and hashes of one built page. */
export interface PageScan {
  ids: string[];
  /**
   * Every address of a link, a file or a form (`addressAttributes`, `addressSets`), character references resolved, with the
   * element that holds it.
   */
  links: { element: string; address: string }[];
  /** Names that a style can match: of elements, classes and data attributes. */
  names: Set<string>;
  /** Text of inline style elements and of inline scripts but data (JSON, plain text), as a browser hashes it. */
  styles: string[];
  scripts: string[];
  /** Inline style attributes, event handlers and `javascript:` addresses: the policy forbids them, so a reader would miss them. */
  forbidden: string[];
  /** Whether the head holds a content security policy: a browser takes none from elsewhere. */
  hasPolicy: boolean;
}

type Attributes = Readonly<Record<string, string>>;

const dataBlock = /^(application|text)\/(ld\+)?json$|^text\/plain$/i;
const addressAttributes = new Set(['href', 'src', 'action', 'poster', 'xlink:href']);
const addressSets = new Set(['srcset', 'imagesrcset']);

/** Reads one built page tag by tag, which is quicker than making its tree. */
export function scanPage(html: string): PageScan {
  const scan: PageScan = {
    ids: [],
    links: [],
    names: new Set(),
    styles: [],
    scripts: [],
    forbidden: [],
    hasPolicy: false,
  };
  let isInHead = true;
  /** Where the text goes that stands in the element just opened; undefined for all but styles and scripts. */
  let blocks: string[] | undefined;
  let text = '';
  const parser = new Parser({
    onopentag(element, attributes) {
      noteNames(scan, element, attributes);
      noteAttributes(scan, element, attributes);
      isInHead &&= element !== 'body';
      scan.hasPolicy ||= isInHead && isPolicy(element, attributes);
      blocks = element === 'style' ? scan.styles : isRunInline(element, attributes) ? scan.scripts : undefined;
      text = '';
    },
    ontext(piece) {
      text += piece;
    },
    onclosetag(element) {
      isInHead &&= element !== 'head';
      blocks?.push(normaliseLines(text));
      blocks = undefined;
    },
  });
  parser.end(html);
  return scan;
}

const isRunInline = (element: string, { src, type = '' }: Attributes): boolean =>
  element === 'script' && src === undefined && !dataBlock.test(type);

const isPolicy = (element: string, { 'http-equiv': equivalent = '', content = '' }: Attributes): boolean =>
  element === 'meta' && /^content-security-policy$/i.test(equivalent) && content !== '';

function noteNames({ names }: PageScan, element: string, attributes: Attributes): void {
  names.add(element);
  for (const name of attributes['class']?.split(/\s+/) ?? []) names.add(name);
  for (const name of Object.keys(attributes)) if (name.startsWith('data-')) names.add(name);
}

function noteAttributes(scan: PageScan, element: string, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'id') scan.ids.push(value);
    if (name === 'style') scan.forbidden.push(`style="${value}" on <${element}>`);
    if (/^on[a-z]/.test(name)) scan.forbidden.push(`${name} on <${element}>`);
    if (addressSets.has(name)) scan.links.push(...addressesOf(value).map((address) => ({ element, address })));
    if (!addressAttributes.has(name)) continue;
    if (/^[\s\p{Cc}]*javascript\s*:/iu.test(value)) scan.forbidden.push(`${name}="${value}" on <${element}>`);
    scan.links.push({ element, address: value });
  }
}

/** The addresses of a set of pictures: each ends before white space or a last comma, and its size goes to the next comma. */
const addressesOf = (set: string): string[] =>
  [...set.matchAll(/[\s,]*(\S*[^\s,])(?:\s[^,]*)?/g)].map(([, address = '']) => address);

/** A browser hashes an inline block after it has made every line break a line feed. */
const normaliseLines = (text: string): string => text.replace(/\r\n?/g, '\n');
