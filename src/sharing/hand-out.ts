import type { CitationTemplates } from '../citations/citation-templates.ts';
import { fillCitation, today, toPlainText } from '../citations/fill-citation.ts';
import { toAddress } from '../report/address.ts';
import { isRange } from '../report/extent.ts';
import { readStyle } from './chosen-style.ts';
import { make } from './menu-parts.ts';
import { toPermanentLink } from './permanent-link.ts';
import { quote } from './shared-words.ts';
import { writeToClipboard } from './write-to-clipboard.ts';

/** What a menu hands out. */
export interface Shared {
  /** Name of the menu: Paragraph 1.4 */
  label: string;
  /** Permanent id of the paragraph or heading. */
  id: string;
  /** Paragraph number, or two with an en dash between them. */
  numbers: string;
  /** Address to copy. */
  link: string;
  /** The section that holds it, as its page is called. */
  section: string | undefined;
  /** The words to quote; none for a whole section. */
  words?: string;
  /** Day on which the text last changed: YYYY-MM-DD. */
  changed?: string;
}

type FileFormat = CitationTemplates['formats'][number];

let loading: Promise<CitationTemplates> | undefined;

/** What the menu does for its reader with what is shared; what came of it is told in the status line. */
export function createHandOut(shared: Shared, box: HTMLElement, status: HTMLElement) {
  const say = (text: string) => {
    status.textContent = text;
  };
  const copy = async (what: string, text: string, html?: string) => {
    box.querySelector('textarea')?.remove();
    if (await writeToClipboard(text, html)) return say(`${what} copied`);
    const field = make('textarea', { readonly: '', 'aria-label': what, rows: '4' }) as HTMLTextAreaElement;
    field.value = text;
    box.append(field);
    field.select();
    say('The browser keeps the clipboard closed: copy the words from here.');
  };
  // Only what keeps the templates away is told here: a fault in their use is the site's, and comes out as one.
  const withTemplates = (use: (templates: CitationTemplates) => unknown) =>
    loadTemplates().then(use, () => say('The citations could not be loaded. Try again, or see “How to cite”.'));
  return {
    withTemplates,
    copyLink: () => copy('Link', shared.link),
    copyCitation: () =>
      withTemplates((templates) => {
        const { style, html } = cite(templates, shared);
        return copy(`Citation, ${style},`, toPlainText(html), html.replaceAll('\n', '<br>'));
      }),
    copyQuotation: () =>
      withTemplates((templates) => {
        const source = toPlainText(cite(templates, shared).html);
        return copy('Quotation', `${quote(shared.words ?? '')}\n${templates.quotedFrom}${source}`);
      }),
    saveFile: ({ label, suffix, mediaType, text }: FileFormat) => {
      save(`${shared.id}${suffix}`, mediaType, fillCitation(text, placeOf(shared)));
      say(`${label} file saved`);
    },
  };
}

/** The citation in the reader's style, as HTML, and what the style is called. */
function cite({ styles }: CitationTemplates, shared: Shared): { style: string; html: string } {
  const style = styles.find(({ name }) => name === readStyle()) ?? styles[0];
  if (!style) throw new Error('cite/templates.json holds no style');
  const template = style[isRange(shared.numbers) ? 'range' : 'one'];
  return { style: style.label, html: fillCitation(template, placeOf(shared)) };
}

function placeOf({ id, numbers, section }: Shared) {
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return { url: toPermanentLink(`#${id}`, section, page), id, numbers, date: today() };
}

function loadTemplates(): Promise<CitationTemplates> {
  loading ??= fetch(`${toAddress(import.meta.env.BASE_URL, 'cite')}templates.json`, {
    signal: AbortSignal.timeout(4000),
  }).then((response) => response.json());
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

function save(name: string, type: string, content: string): void {
  const link = make('a', { download: name }) as HTMLAnchorElement;
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
