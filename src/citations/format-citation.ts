import citeproc from 'citeproc';
import { capitalise } from '../report/capitalise.ts';
import type { Citation } from './citation.ts';
import { type CslItem, toCslItem } from './csl-json.ts';
import { type OfficialStyle, readLocale, readStyle } from './official-styles.ts';

type StyleName = 'chicago-note' | 'chicago-bibliography' | 'apa' | 'mla';

interface CitationStyle {
  name: StyleName;
  label: string;
  file: OfficialStyle;
  /** How the style says the day of access, which citeproc leaves out where a date of issue is known. */
  accessed: { before: string; after: string; beforeOriginal?: string };
  /** The item as the style's own manual wants it, where the style file cannot know. */
  adapt: (item: CslItem, citation: Citation) => CslItem;
}

const withoutAuthor = ({ author, ...item }: CslItem): CslItem => item;
const withoutPublisher = ({ publisher, ...item }: CslItem): CslItem => item;

/** The style in which the whole report is cited where it is printed. */
export const chicagoBibliography: CitationStyle = {
  name: 'chicago-bibliography',
  label: 'Chicago bibliography',
  file: 'chicago-fullnote-bibliography',
  accessed: { before: 'accessed {month d, yyyy}, ', after: '' },
  adapt: (item) => item,
};

/** The styles offered, in order. */
export const citationStyles: CitationStyle[] = [
  {
    name: 'chicago-note',
    label: 'Chicago note',
    file: 'chicago-fullnote-bibliography',
    accessed: { before: 'accessed {month d, yyyy}, ', after: '' },
    // Within a note, which is one sentence, a kind of publication has no capital unless it is a name.
    adapt: (item) => ({
      ...item,
      genre: item.genre.replace(/^\p{Lu}(?=[\p{Ll} ]+$)/u, (first) => first.toLowerCase()),
    }),
  },
  chicagoBibliography,
  {
    name: 'apa',
    label: 'APA',
    file: 'apa',
    accessed: {
      before: 'retrieved {month d, yyyy}, ',
      after: '',
      beforeOriginal: 'retrieved {month d, yyyy}, from ',
    },
    // APA leaves the publisher out where it is the author, and leaves to the item how a title in sentence case is written.
    adapt: (item, { title, titleInSentenceCase = title }) => withoutPublisher({ ...item, title: titleInSentenceCase }),
  },
  {
    name: 'mla',
    label: 'MLA',
    file: 'modern-language-association',
    accessed: { before: '', after: '. Accessed {d mon yyyy}' },
    // MLA names an organization that is author and publisher once, as publisher and without "The", and brackets an inferred date.
    adapt: (item, citation) => ({
      ...withoutAuthor(item),
      publisher: citation.institution.replace(/^The /, ''),
      issued: citation.issuedIsInferred ? { literal: `[${citation.issued.slice(0, 4)}?]` } : item.issued,
    }),
  },
];

/** Stands for one paragraph number, or for two: citeproc knows a plural by integers alone, so it never sees "1.1–1.10". */
const stand = { one: '7', range: '7-8' } as const;

/**
 * A citation in one style, as HTML with no tag but `<i>`. In APA and MLA a second line holds the citation in the text, for there the
 * paragraph number stands. The day of access is left open (`fillCitation`), or out where it is the reader's to add by hand.
 */
export async function formatCitation(
  citation: Citation,
  style: CitationStyle,
  { hasAccessDay = true }: { hasAccessDay?: boolean } = {},
): Promise<string> {
  const { engine, given } = await openEngine(style.file);
  const item = style.adapt(toCslItem(citation), citation);
  const {
    before: accessed,
    after: afterAddress,
    beforeOriginal = accessed,
  } = hasAccessDay ? style.accessed : { before: '', after: '' };
  const beforeAddress = citation.edition === 'restatement' ? `${accessed}as restated at ` : beforeOriginal;
  given.item = item;
  given.wrapAddress = (address) => beforeAddress + address + afterAddress;
  engine.updateItems([]);
  engine.updateItems([item.id]);

  const cite = (): string => {
    const located = citation.locator && toCitedPlace(citation.locator.isRange, style.name, citation.locator.numbers);
    const [, [[, text] = [0, '']]] = engine.processCitationCluster(
      { citationItems: [{ id: item.id, ...located }], properties: { noteIndex: 1 } },
      [],
      [],
    );
    return text.replace(/(paras?\.) 7(–8)?/, (_, label) => `${label} ${citation.locator?.numbers}`);
  };
  const enter = (): string => engine.makeBibliography()[1].join('');

  const lines = {
    'chicago-note': () => [cite()],
    'chicago-bibliography': () => [enter()],
    apa: () => [enter(), ...(citation.locator ? [`In the text: ${cite()}`] : [])],
    mla: () => [enter(), ...(citation.locator ? [`In the text: ${cite()}`] : [])],
  }[style.name]();
  return lines.map(tidy).join('\n');
}

interface OpenEngine {
  engine: InstanceType<typeof citeproc.Engine>;
  /** What the engine asks for while it formats: the one item, and what stands around an address. */
  given: { item?: CslItem; wrapAddress: (address: string) => string };
}

const engines = new Map<OfficialStyle, Promise<OpenEngine>>();

/** The citation processor of an official style, made once: it takes an eighth of a second over each. */
function openEngine(file: OfficialStyle): Promise<OpenEngine> {
  const opened = engines.get(file) ?? makeEngine(file);
  engines.set(file, opened);
  return opened;
}

async function makeEngine(file: OfficialStyle): Promise<OpenEngine> {
  const [style, locale] = await Promise.all([readStyle(file), readLocale()]);
  const given: OpenEngine['given'] = { wrapAddress: (address) => address };
  const engine = new citeproc.Engine(
    {
      retrieveLocale: () => locale,
      retrieveItem: () => given.item,
      variableWrapper: ({ variableNames }, before, text, after) =>
        before + (variableNames[0] === 'URL' ? given.wrapAddress(text) : text) + after,
    },
    style,
    'en-US',
  );
  return { engine, given };
}

/** MLA's file sets "para.1.4", without a space; the Handbook's "par. 1.4" goes in as the cite's suffix instead. */
function toCitedPlace(isRange: boolean, style: StyleName, numbers: string) {
  if (style === 'mla') return { suffix: `, par${isRange ? 's' : ''}. ${numbers}` };
  return { locator: isRange ? stand.range : stand.one, label: 'paragraph' };
}

/** Without citeproc's frame; a clause that follows a full stop begins with a capital. */
function tidy(html: string): string {
  return html
    .replace(/<\/?div[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(
      /([.?][”\])]*(?:<\/i>)? )(as restated|accessed|retrieved)/g,
      (_, end, clause: string) => end + capitalise(clause),
    )
    .trim();
}
