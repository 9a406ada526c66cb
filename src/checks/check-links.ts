import path from 'node:path';
import type { Definition, Image, ImageReference, Link, Node, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { findScheme, isUnsafeAddress } from '../report/unsafe-address.ts';
import type { Draft } from './draft.ts';
import type { KnownTargets } from './known-targets.ts';

const linkSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);
const anyHost = 'https://site.invalid/';

type Report = (node: Node, what: string, remedy: string) => void;

/** Links, images and footnotes of one file that lead nowhere or run a script, and images without words. */
export function checkLinks(draft: Draft, targets: KnownTargets): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const report: Report = (node, what, remedy) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    problems.push(toProblem({ file: draft.file, place: { line, column }, what, remedy, rule: 'link' }));
  };
  if (!draft.body) return problems;
  const { tree } = draft.body;
  const imageNames = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => void imageNames.add(identifier));
  visit(tree, (node) => {
    if (node.type === 'link') checkLink(node, draft.slug, targets, report);
    else if (node.type === 'definition' && imageNames.has(node.identifier))
      checkImageFile(node, draft.file, targets, report);
    else if (node.type === 'definition') checkLink(node, draft.slug, targets, report);
    else if (node.type === 'image' || node.type === 'imageReference') {
      checkAlternative(node, report);
      if (node.type === 'image') checkImageFile(node, draft.file, targets, report);
    } else if (node.type === 'text') checkUnresolved(node, report);
  });
  checkFootnotes(draft.body.tree, report);
  for (const node of findParted(draft)) report(node, ...partedFault(node.value));
  return problems;
}

/** Links whose two parts a space keeps apart, which leaves them as brackets: `[lamps] (/panel-1/)`, but not `[^1] (https:…)`. */
function findParted({ lines, body }: Draft): Text[] {
  const begin = body?.tree.children[0]?.position?.start.line ?? 1;
  return lines.slice(begin - 1).flatMap((text, index) =>
    [...text.matchAll(/(?<!\\)\[[^\][^#][^\][]*\][ \t]+\((?:[/#]|\.{1,2}\/|https?:|mailto:)[^()\s]*\)/g)].map(
      (match): Text => {
        const start = { line: begin + index, column: match.index + 1 };
        return { type: 'text', value: match[0], position: { start, end: start } };
      },
    ),
  );
}

const partedFault = (link: string): [what: string, remedy: string] => [
  `the space in "${link}" keeps it from being a link`,
  'delete the space',
];

function checkLink(node: Link | Definition, slug: string, targets: KnownTargets, report: Report): void {
  const { url } = node;
  const scheme = findScheme(url);
  if (isUnsafeAddress(url)) {
    report(node, `the link "${url}" could run a script`, 'use an https: address or remove it');
    return;
  }
  const internal = toInternal(url, slug, targets.siteAddress);
  if (internal !== undefined) {
    const fault = findDanglingPart(internal, targets);
    if (fault) report(node, `the link "${url}" leads nowhere: ${fault.what}`, fault.remedy);
  } else if (scheme === undefined || !linkSchemes.has(scheme))
    report(node, `the link "${url}" has an address that the site does not allow`, 'use https:, http:, mailto: or tel:');
  else if (/^https?$/.test(scheme) && !URL.canParse(url))
    report(node, `the link "${url}" is no valid address`, 'correct it');
}

interface InternalAddress {
  /** With the leading slash, without query: /panel-1/ */
  path: string;
  fragment: string;
}

/** The part of an address that concerns this site, resolved from the section's page; undefined for other sites. */
function toInternal(url: string, slug: string, siteAddress: string | undefined): InternalAddress | undefined {
  const relative = siteAddress && url.startsWith(siteAddress) ? `/${url.slice(siteAddress.length)}` : url;
  if (findScheme(relative) !== undefined || /^[\\/]{2}/.test(relative)) return undefined;
  const page = `${anyHost}${slug}/`;
  if (!URL.canParse(relative, page)) return { path: relative, fragment: '' };
  const { pathname, hash } = new URL(relative, page);
  return { path: decodeQuietly(pathname), fragment: decodeQuietly(hash.slice(1).replace(/:~:.*$/, '')) };
}

function decodeQuietly(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function findDanglingPart({ path: address, fragment }: InternalAddress, { pages, files }: KnownTargets) {
  const name = address.replace(/^\/|\/$/g, '');
  if (files.has(address.slice(1))) return undefined;
  if (files.has(name)) return { what: 'a file has no last slash', remedy: `write /${name}` };
  if (!pages.has(name)) {
    const page = name
      .replace(/(\/index)?\.(mdx?|html?)$/i, '')
      .replace(/^.*\//, '')
      .toLowerCase();
    const remedy = page && pages.has(page) ? `write /${page}/` : 'correct the address or remove the link';
    return { what: `there is no page /${name}/`, remedy };
  }
  if (!address.endsWith('/')) return { what: 'its address lacks the last slash', remedy: `write /${name}/` };
  const fragments = pages.get(name);
  if (!fragment || !fragments || fragments.has(fragment)) return undefined;
  const home = [...pages].find(([page, ids]) => page !== 'report' && ids?.has(fragment))?.[0];
  const remedy = home === undefined ? 'correct the id or link to the page alone' : `write /${home}/#${fragment}`;
  return { what: `/${name}/ has no id ${fragment}`, remedy };
}

function checkAlternative(node: Image | ImageReference, report: Report): void {
  if (!node.alt?.trim())
    report(
      node,
      'the image has no text for those who cannot see it',
      'write it between the brackets: ![A map of …](…)',
    );
}

function checkImageFile(
  node: Image | Definition,
  file: string,
  { files, contentFiles }: KnownTargets,
  report: Report,
): void {
  const { url } = node;
  if (isUnsafeAddress(url)) {
    report(node, `the image "${url}" could run a script`, 'put a file beside the text');
    return;
  }
  if (findScheme(url) !== undefined || /^[\\/]{2}/.test(url)) {
    report(
      node,
      `the image "${url}" lies on another site`,
      `put a copy into ${path.posix.dirname(file)}/ and name that`,
    );
    return;
  }
  const plain = decodeQuietly(url.replace(/[?#].*$/, ''));
  const isPublic = plain.startsWith('/');
  const place = isPublic ? `public${plain}` : path.posix.join(path.posix.dirname(file), plain);
  if (isPublic ? !files.has(plain.slice(1)) : !contentFiles.has(place))
    report(node, `the image "${url}" does not exist`, `put the file at ${place} or correct its name`);
}

/** What Markdown leaves as text because nothing defines it: `[^2]`, `[words][name]`. */
function checkUnresolved(node: Text, report: Report): void {
  for (const match of node.value.matchAll(/\[\^([^\]\s]+)\]|\[[^\][]+\]\[([^\][]*)\]/g)) {
    const [mark, footnote, link] = match;
    const place = toPlaceInside(node, match.index);
    if (footnote)
      report(place, `the footnote ${mark} has no text`, `write [^${footnote}]: and its words on a line of their own`);
    else report(place, `the link ${mark} has no address`, `write [${link}]: and the address on a line of its own`);
  }
}

/** A text of several lines, as a node that begins on the line of one of its characters. */
function toPlaceInside({ value, position }: Text, index: number): Node {
  if (!position) return { type: 'text' };
  const line = position.start.line + value.slice(0, index).split('\n').length - 1;
  return { type: 'text', position: { ...position, start: { line, column: 1 } } };
}

function checkFootnotes(tree: NonNullable<Draft['body']>['tree'], report: Report): void {
  const used = new Set<string>();
  const defined = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void used.add(identifier));
  visit(tree, 'footnoteDefinition', (node) => {
    if (defined.has(node.identifier)) report(node, `the footnote [^${node.identifier}] is written twice`, 'rename one');
    else if (!used.has(node.identifier))
      report(node, `nothing refers to the footnote [^${node.identifier}]`, 'refer to it in the text or remove it');
    defined.add(node.identifier);
  });
}
