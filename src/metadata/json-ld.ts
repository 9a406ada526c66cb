import { toFullTitle } from '../report/full-title.ts';
import type { ReportIdentity } from '../report/schemas.ts';
import type { Section } from '../report/section.ts';

interface Described {
  identity: ReportIdentity;
  /** Absolute address of the home page, with its trailing slash. */
  site: string;
  /** Absolute address of the page. */
  url: string;
  title: string;
  description: string;
  /** Day on which the page's text last changed: YYYY-MM-DD; undefined where nothing records it. */
  modified?: string | undefined;
  sections: Section[];
}

/** The publisher's original. An inferred date stands in `temporal`, in words: `datePublished` would give it as a fact. */
function describeOriginal(identity: ReportIdentity) {
  const { publisher, funders, issuedIsInferred } = identity;
  return {
    '@type': 'Report',
    name: toFullTitle(identity),
    inLanguage: identity.language,
    ...(issuedIsInferred
      ? { temporal: `${identity.issuedInWords} (inferred; the report is undated)` }
      : { datePublished: identity.issued }),
    publisher: { '@type': 'Organization', name: publisher.name, ...(publisher.url && { url: publisher.url }) },
    funder: funders.map(({ name, url }) => ({ '@type': 'Organization', name, ...(url && { url }) })),
  };
}

/**
 * A page as schema.org describes it: the home page as the Report with its parts, a section as a part of it, any other page as a page
 * about it, which leaves to the report what that is based on. A restatement is based on the publisher's original and is not
 * published by that publisher.
 */
export function describePage({ identity, site, url, title, description, modified, sections }: Described): object {
  const original = describeOriginal(identity);
  const isRestatement = identity.edition.kind === 'restatement';
  const published = {
    inLanguage: identity.language,
    datePublished: identity.edition.published,
    ...(modified && { dateModified: modified }),
  };
  const edition = {
    ...published,
    ...(isRestatement ? { isBasedOn: original } : { publisher: original.publisher, funder: original.funder }),
  };
  const report = { '@type': 'Report', '@id': site, name: toFullTitle(identity) };
  const context = { '@context': 'https://schema.org' };
  if (url === site || url === `${site}report/`) {
    const hasPart = sections.map((section) => ({
      '@type': 'Report',
      '@id': `${site}${section.slug}/`,
      name: section.title,
    }));
    return { ...context, ...report, url, abstract: description, about: identity.keywords, ...edition, hasPart };
  }
  const slug = url.slice(site.length, -1);
  const isSection = sections.some((section) => section.slug === slug);
  return {
    ...context,
    '@type': isSection ? 'Report' : 'WebPage',
    '@id': url,
    name: title,
    abstract: description,
    isPartOf: report,
    ...(isSection ? edition : published),
  };
}

/** JSON that can stand inside a script element: no `<` that could end it. */
export const toScriptJson = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
