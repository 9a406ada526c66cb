import { findExample } from '../report/extent.ts';
import { toFullTitle } from '../report/full-title.ts';
import type { ReportIdentity } from '../report/schemas.ts';
import type { Section } from '../report/section.ts';
import { toCitingRule } from '../report/what-to-cite.ts';
import type { PageSummary } from './page-summary.ts';

interface ListedPage extends PageSummary {
  url: string;
}

interface Site {
  identity: ReportIdentity;
  sections: Section[];
  pages: ListedPage[];
  /** Absolute address of the home page, with its trailing slash. */
  site: string;
}

const toLink = ({ url, title, description }: ListedPage): string => `- [${title}](${url}index.html.md): ${description}`;

/**
 * `llms.txt` (llmstxt.org): what the site is, then its pages in Markdown: the report first, as a whole and in reading order, and pages
 * below other pages last, under the heading by which a program knows that it may pass them over.
 */
export function toLlmsText({ identity, sections, pages, site }: Site): string {
  const order = sections.map(({ slug }) => `${site}${slug}/`);
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const whole = byUrl.get(`${site}report/`);
  const ofReport = [
    ...(whole ? [{ ...whole, title: 'The whole report' }] : []),
    ...order.flatMap((url) => byUrl.get(url) ?? []),
  ];
  const listed = new Set([site, ...ofReport.map(({ url }) => url)]);
  const others = pages.filter(({ url }) => !listed.has(url));
  const isBelow = ({ url }: ListedPage) => url.slice(site.length, -1).includes('/');
  const lists = [
    ['The report', ofReport],
    ['More', others.filter((page) => !isBelow(page))],
    ['Optional', others.filter(isBelow)],
  ] as const;
  const example = findExample(sections);
  const source = `${identity.genre.toLowerCase()} of ${identity.publisher.name} (${identity.issuedInWords})`;
  const kind = identity.edition.kind === 'restatement' ? 'A restatement, paragraph for paragraph, of a' : 'A';
  return [
    `# ${toFullTitle(identity)}`,
    `> ${kind} ${source}. ${toCitingRule(identity)}`,
    identity.argument.join(' '),
    [
      ...(example
        ? [`Paragraph ${example.paragraph.locator} stands at ${site}${example.slug}/#${example.paragraph.id};`]
        : []),
      `citations are made out at ${site}cite/.`,
    ].join(' '),
    ...lists.flatMap(([heading, list]) => (list.length > 0 ? [`## ${heading}`, list.map(toLink).join('\n')] : [])),
    '',
  ].join('\n\n');
}
