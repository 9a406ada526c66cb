import { type Citation, toNotes } from './citation.ts';

const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX sets it: the ten special characters escaped, all others as they are, in UTF-8. */
const escapeTex = (text: string): string =>
  text.replace(/[\\~^&%$#_{}]/g, (character) => escapes[character] ?? `\\${character}`);

/**
 * A title of which a style may lower the capitals, but for those that it has in sentence case too; where that is not known, none.
 * Example: {Pacific} Trilateralism
 */
function toTitle(title: string, inSentenceCase: string | undefined): string {
  if (!inSentenceCase) return `{${escapeTex(title)}}`;
  const words = inSentenceCase.split(' ');
  return title
    .split(' ')
    .map((word, at) => (/\p{Lu}/u.test(words[at] ?? word) ? `{${escapeTex(word)}}` : escapeTex(word)))
    .join(' ');
}

const toEntry = (type: string, key: string, fields: [string, string | undefined][]): string => {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${type}{${key},`, ...lines, '}', ''].join('\n');
};

/** A BibTeX `@techreport`. Its year carries no mark for an inferred date: the note says it. */
export function toBibtex(citation: Citation): string {
  return toEntry('techreport', citation.key, [
    ['author', `{${escapeTex(citation.institution)}}`],
    ['title', toTitle(citation.title, citation.titleInSentenceCase)],
    ['institution', escapeTex(citation.institution)],
    ['address', citation.place && escapeTex(citation.place)],
    ['type', escapeTex(citation.genre)],
    ['year', citation.issued.slice(0, 4)],
    ['url', citation.url],
    ['urldate', citation.accessed],
    ['language', citation.language],
    ['keywords', escapeTex(citation.keywords.join(', '))],
    ['abstract', citation.abstract && escapeTex(citation.abstract)],
    ['note', escapeTex(toNotes(withoutUrl(citation)).join(' '))],
  ]);
}

/** A biblatex `@report`. An inferred date carries the question mark of ISO 8601-2: 2017? */
export function toBiblatex(citation: Citation): string {
  return toEntry('report', citation.key, [
    ['author', `{${escapeTex(citation.institution)}}`],
    ['title', toTitle(citation.title, citation.titleInSentenceCase)],
    ['shorttitle', toTitle(citation.shortTitle, citation.titleInSentenceCase)],
    ['type', escapeTex(citation.genre)],
    ['institution', escapeTex(citation.institution)],
    ['location', citation.place && escapeTex(citation.place)],
    ['date', citation.issuedIsInferred ? `${citation.issued}?` : citation.issued],
    ['url', citation.url],
    ['urldate', citation.accessed],
    ['langid', citation.language === 'en' ? 'english' : citation.language],
    ['pagination', 'paragraph'],
    ['keywords', escapeTex(citation.keywords.join(', '))],
    ['abstract', citation.abstract && escapeTex(citation.abstract)],
    ['note', escapeTex(toNotes(withoutUrl(citation)).join(' '))],
  ]);
}

/** An address in running text would be escaped, and one with a backslash in it leads nowhere: the url field has it. */
const withoutUrl = (citation: Citation): Citation => ({ ...citation, url: 'the address given' });
