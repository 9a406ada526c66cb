import { toPlace } from '../report/extent.ts';
import type { Citation } from './citation.ts';
import { citationStyles, formatCitation } from './format-citation.ts';
import { citationFormats } from './formats.ts';

/** A citation with its place left open, so that one small file serves every paragraph of the report. */
export interface CitationTemplates {
  styles: {
    name: string;
    label: string;
    /** HTML with no tag but `<i>`: of the whole report, of one paragraph, of a run of paragraphs. */
    whole: string;
    one: string;
    range: string;
  }[];
  formats: { label: string; suffix: string; mediaType: string; text: string }[];
  /** What stands between a quotation and its citation: whose words they are. */
  quotedFrom: string;
}

const open = { url: 'https://url.example/', numbers: '0.0', id: 'an-id', date: '9999-12-31' };

/** Formats the report in every style and format once, with `{url}`, `{numbers}`, `{place}`, `{id}` and the dates left open. */
export async function toCitationTemplates(report: Citation): Promise<CitationTemplates> {
  const whole = { ...report, url: open.url };
  const one = { ...whole, locator: { numbers: open.numbers, isRange: false } };
  const range = { ...whole, locator: { numbers: open.numbers, isRange: true } };
  const openUp = (text: string) => text.replaceAll(open.url, '{url}').replaceAll(open.numbers, '{numbers}');
  return {
    styles: await Promise.all(
      citationStyles.map(async (style) => ({
        name: style.name,
        label: style.label,
        whole: openUp(await formatCitation(whole, style)),
        one: openUp(await formatCitation(one, style)),
        range: openUp(await formatCitation(range, style)),
      })),
    ),
    formats: citationFormats.map(({ label, suffix, mediaType, write }) => {
      const { abstract, ...located } = { ...one, key: `${report.key}-${open.id}`, accessed: open.date };
      return { label, suffix, mediaType, text: openUpFile(write(located)) };
    }),
    quotedFrom: report.edition === 'restatement' ? 'Words of the restatement, not of the original report. ' : '',
  };
}

function openUpFile(text: string): string {
  return text
    .replaceAll(open.url, '{url}')
    .replaceAll(toPlace(open.numbers), '{place}')
    .replaceAll(open.numbers, '{numbers}')
    .replaceAll(`-${open.id}`, '-{id}')
    .replaceAll(open.date, '{yyyy-mm-dd}')
    .replaceAll('9999/12/31', '{yyyy/mm/dd}')
    .replace(/9999(,\s+)12(,\s+)31/, '{yyyy}$1{m}$2{d}');
}
