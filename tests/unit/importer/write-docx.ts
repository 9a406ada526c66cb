import JSZip from 'jszip';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run of text; line feeds become line breaks. */
export const run = (text: string, properties = ''): string => {
  const parts = text.split('\n').map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`);
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${parts.join('<w:br/>')}</w:r>`;
};

/** A paragraph of runs in a style. */
export const paragraph = (runs: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;

export const listItem = (text: string, list: 'bullets' | 'numbers'): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list === 'bullets' ? 1 : 2}"/></w:numPr></w:pPr>${run(text)}</w:p>`;

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

export const footnoteReference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const open = (tag: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${tag} xmlns:w="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const styles = [
  ['Title', 'Title'],
  ['Subtitle', 'Subtitle'],
  ['Heading1', 'heading 1'],
  ['Heading2', 'heading 2'],
  ['Quote', 'Quote'],
];

/** The bytes of a Word file with this body, these footnotes by number, and further parts, which replace its own. */
export async function writeDocx(
  body: string,
  footnotes: readonly string[] = [],
  parts: Record<string, string | Uint8Array | undefined> = {},
): Promise<Uint8Array> {
  const files: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': `${open('document')}<w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `${open('styles')}${styles.map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/numbering.xml': `${open('numbering')}${['bullet', 'decimal'].map((format, index) => `<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`).join('')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/footnotes.xml': `${open('footnotes')}${footnotes.map((text, index) => `<w:footnote w:id="${index + 1}">${paragraph(run(text))}</w:footnote>`).join('')}</w:footnotes>`,
    ...parts,
  };
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files))
    if (content !== undefined) zip.file(name, content, { date: new Date('2030-01-02T00:00:00Z') });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
