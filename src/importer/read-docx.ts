import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import mammoth from 'mammoth';
import { formatCount } from '../report/format-count.ts';
import { ImportError, type Notebook, type SourceLine, type Structure } from './imported-report.ts';
import { openPackage } from './open-package.ts';
import { toRaised } from './raised-digits.ts';
import { cleanLine } from './read-text.ts';

const styleMap = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
];

/**
 * The paragraphs of a Word file as lines, with what their styles say of them; a footnote follows its paragraph. Deleted
 * text, comments, pictures, heads and feet of pages are left out. Throws ImportError on what is no sound .docx.
 */
export async function readDocx(bytes: Uint8Array, notebook: Notebook): Promise<SourceLine[]> {
  const document = await openPackage(bytes, 'word/document.xml');
  refuseHiddenText(document);
  const choose = (text: string) => notebook.remarks.push({ kind: 'choice', text });
  if (/<w:(?:ins|del|moveFrom|moveTo)\b/.test(document))
    choose('the file has tracked changes: they are read as accepted');
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(async () => {
    pictures += 1;
    return { src: '' };
  });
  const { value } = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap, convertImage })
    .catch((error: Error) => {
      throw new ImportError(`the Word file is broken (${error.message}); open it in Word, save it again`);
    });
  pictures = Math.max(pictures, document.match(/<(?:a:blip|v:imagedata)\b/g)?.length ?? 0);
  if (pictures > 0) choose(`${formatCount(pictures, 'picture was', 'pictures were')} left out`);
  return toLines(fromHtml(value, { fragment: true }), notebook);
}

/** Whether to show it is for its author to say: neither choice of ours would be right. */
function refuseHiddenText(document: string): void {
  if (/<w:vanish(?:\s+w:val="(?:true|1|on)")?\s*\/>/.test(document))
    throw new ImportError(
      'the Word file holds hidden text: delete it or take the marking off, and save the file again',
    );
}

function toLines(tree: Root, notebook: Notebook): SourceLine[] {
  const notes = new Map(selectAll('li[id^="footnote-"], li[id^="endnote-"]', tree).map((note) => [idOf(note), note]));
  const blocks = tree.children.filter((node) => node.type === 'element').filter((block) => !isNotes(block));
  const isStyled = blocks.some(({ tagName }) => /^h\d$/.test(tagName));
  const lines: SourceLine[] = [];
  const add = (text: string, structure?: Structure) => {
    const number = lines.length + 1;
    lines.push({ number, text: cleanLine(text, number, notebook), ...(structure && { structure }) });
  };
  for (const block of blocks) {
    for (const { text, structure } of readBlock(block, isStyled)) {
      if (text.trim() === '') continue;
      add(text, structure);
      if (!structure) add('');
    }
    for (const reference of selectAll('sup a[href^="#footnote-"], sup a[href^="#endnote-"]', block)) {
      const note = notes.get(String(reference.properties['href']).slice(1));
      if (!note) continue;
      add(`${textOf(reference).replace(/\D/g, '')} ${textOf(note).replace(/\s*↑\s*$/, '')}`);
      add('');
    }
  }
  return lines;
}

const idOf = ({ properties }: Element): string => String(properties['id']);
const isNotes = ({ tagName, children }: Element): boolean =>
  tagName === 'ol' && children.some((child) => child.type === 'element' && /^(?:foot|end)note-/.test(idOf(child)));

/** What a block of mammoth's HTML is. Without headings in the file's styles, plain paragraphs are judged by their words. */
function readBlock(block: Element, isStyled: boolean): { text: string; structure?: Structure }[] {
  const text = textOf(block);
  const level = /^h(\d)$/.exec(block.tagName)?.[1];
  if (level) return [{ text, structure: { kind: 'heading', level: Number(level) } }];
  switch (block.tagName) {
    case 'ul':
    case 'ol': {
      const items = selectAll('li', block).map(textOfItem);
      return [{ text: items.join(' '), structure: { kind: 'list', ordered: block.tagName === 'ol', items } }];
    }
    case 'table': {
      const rows = selectAll('tr', block).map((row) => selectAll('td, th', row).map(textOf));
      return [{ text: rows.flat().join(' '), structure: { kind: 'table', rows } }];
    }
    case 'blockquote':
      return selectAll('p', block).map((each) => ({ text: textOf(each), structure: { kind: 'quote' } }));
    default: {
      if (block.properties['className']?.toString() === 'title') return [{ text, structure: { kind: 'title' } }];
      return [{ text, ...(isStyled && { structure: { kind: 'prose' as const } }) }];
    }
  }
}

/** An item's own words; those of lists within it are items themselves. */
const textOfItem = (item: Element): string =>
  textOf({
    ...item,
    children: item.children.filter((child) => child.type !== 'element' || !/^[uo]l$/.test(child.tagName)),
  });

function textOf({ children }: Element): string {
  return children
    .map(toText)
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function toText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\n';
  const inner = node.children.map(toText).join('');
  const isReference = node.tagName === 'sup' && /^\s*\[?\d+\]?\s*$/.test(inner);
  if (isReference) return toRaised(inner.replace(/\D/g, ''));
  return node.tagName === 'p' ? `${inner} ` : inner;
}
