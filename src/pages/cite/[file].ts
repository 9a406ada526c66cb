import type { APIRoute } from 'astro';
import { citationFormats } from '../../citations/formats.ts';
import { loadCitations } from '../../citations/published-citations.ts';
import { siteAddress } from '../../report/published.ts';

/** /cite/report.bib, /cite/panel-1.ris …: the whole report and each section, in each format. */
export async function getStaticPaths() {
  const citations = await loadCitations(siteAddress(new URL(import.meta.env.SITE)));
  return citations.flatMap(({ name, citation }) =>
    citationFormats.map(({ suffix, mediaType, write }) => ({
      params: { file: name + suffix },
      props: { text: write(citation), mediaType },
    })),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'], { headers: { 'content-type': `${props['mediaType']}; charset=utf-8` } });
