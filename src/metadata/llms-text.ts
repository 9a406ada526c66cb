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

/** `llms.txt` (llmstxt.org): what the site is, then its pages in Markdown, the report first, in reading order. */
export function toLlmsText({ identity, sections, pages, site }: Site): string {
  const order = sections.map(({ slug }) => `${site}${slug}/`);
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const ofReport = order.flatMap((url) => byUrl.get(url) ?? []);
  const sectionUrls = new Set(order);
  const others = pages.filter(({ url }) => !sectionUrls.has(url) && url !== site);
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
    '## The report',
    ofReport.map(toLink).join('\n'),
    ...(others.length > 0 ? ['## More', others.map(toLink).join('\n')] : []),
    '',
  ].join('\n\n');
}
