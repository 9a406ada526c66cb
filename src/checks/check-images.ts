import { Parser } from 'htmlparser2';
import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { isUnsafeAddress } from '../report/unsafe-address.ts';
import { checkEncoding } from './check-encoding.ts';

/** Elements, without the prefix of a namespace, that bring code along or hold what is no drawing. */
const active = /^(script|handler|listener|foreignobject|iframe|object|embed|audio|video)$/i;
const handler = /^on[a-z]/i;
const animation = /^(set|animate\w*)$/i;
const address = /^(href|src|action|formaction|data)$/i;
const picture = /^data:image\/(avif|gif|jpeg|png|webp)[;,]/i;

/** What a style sheet loads, but for what begins with # or is a picture written out. */
const loaded = /@import|image-set\(|url\((?!\s*["']?(?:#|data:image\/(?:avif|gif|jpeg|png|webp)[;,]))/i;

/**
 * What is wrong with a drawing (SVG), wherever in it: code that a browser runs when a reader opens it by itself, and files that
 * it would load. Links that a reader may follow and pictures written out in it are sound.
 */
export function checkImage(bytes: Uint8Array, file: string): VFileMessage[] {
  if (!/\.svg$/i.test(file)) return [];
  const { text, problems } = checkEncoding(bytes, file);
  if (text === undefined) return problems;
  const found: VFileMessage[] = [];
  let styleText = '';
  let styleStart = 0;
  const report = (what: string, remedy: string, at = parser.startIndex) => {
    const line = text.slice(0, at).split('\n').length;
    found.push(toProblem({ file, place: { line }, what, remedy, rule: 'image' }));
  };
  const reportCode = (what: string) => report(`the drawing holds code (${what})`, 'export it again as plain SVG');
  const reportLoading = (what: string, at?: number) =>
    report(`the drawing loads another file (${what})`, 'draw what it shows into the drawing itself', at);
  const parser = new Parser(
    {
      onopentag(element, attributes) {
        const name = withoutPrefix(element);
        if (active.test(name)) reportCode(`<${element}>`);
        for (const [attribute, value] of Object.entries(attributes)) {
          const judged = judgeAttribute(name, attribute, value);
          if (judged === 'code') reportCode(`${attribute}="${value}" on <${element}>`);
          if (judged === 'loading') reportLoading(`${attribute}="${value}" on <${element}>`);
        }
        if (name !== 'style') return;
        styleText = '';
        styleStart = parser.startIndex;
      },
      ontext(piece) {
        styleText += piece;
      },
      onclosetag(element) {
        const rule = withoutPrefix(element) === 'style' && loaded.exec(withoutEscapes(styleText))?.[0];
        if (rule) reportLoading(`<${element}> with ${rule}`, styleStart);
      },
      onprocessinginstruction(name, written) {
        if (name === '?xml-stylesheet') reportLoading('<?xml-stylesheet');
        // Entities that a document type declares stand for any markup.
        if (/^!doctype\b/i.test(name) && written.includes('['))
          reportCode(`<${written.slice(0, written.indexOf('[') + 1)}`);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return found;
}

const withoutPrefix = (name: string): string => name.replace(/^.*:/, '');

/** What comes of an attribute: code of handlers, of addresses, and of animations that set either; a file that it makes the browser load. */
function judgeAttribute(element: string, attribute: string, value: string): 'code' | 'loading' | undefined {
  const name = withoutPrefix(attribute);
  if (handler.test(name)) return 'code';
  if (animation.test(element) && name === 'attributeName') {
    const animated = withoutPrefix(value.trim());
    return handler.test(animated) || address.test(animated) ? 'code' : undefined;
  }
  if (!address.test(name)) return loaded.test(withoutEscapes(value)) ? 'loading' : undefined;
  if (value.startsWith('#') || (element === 'image' && picture.test(value))) return undefined;
  if (isUnsafeAddress(value)) return 'code';
  return element === 'a' ? undefined : 'loading';
}

/** A style sheet's text with its escapes resolved: `u\72l(` is `url(`. */
const withoutEscapes = (style: string): string =>
  style.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, code: string | undefined, character: string) =>
    code === undefined ? character : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
