import { type Citation, toNotes } from './citation.ts';

/** A value has no line break in RIS: it would end the field. */
const toLine = (tag: string, value: string): string => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`;

/** A RIS record of type RPRT, with CRLF line ends. A comma after the author's name marks a corporate author. */
export function toRis(citation: Citation): string {
  const [year, month = '', day = ''] = citation.issued.split('-');
  const fields: [string, string | undefined][] = [
    ['TY', 'RPRT'],
    ['ID', citation.key],
    ['TI', citation.title],
    ['ST', citation.shortTitle],
    ['AU', `${citation.institution},`],
    ['PB', citation.institution],
    ['CY', citation.place],
    ['PY', year],
    ['DA', month && `${year}/${month}/${day}/`],
    ['M3', citation.genre],
    ['AB', citation.abstract],
    ...citation.keywords.map((keyword): [string, string] => ['KW', keyword]),
    ['LA', citation.language],
    ['UR', citation.url],
    ['Y2', citation.accessed?.replaceAll('-', '/')],
    ...toNotes(citation).map((note): [string, string] => ['N1', note]),
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [toLine(tag, value)] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
