const blocks =
  'address, article, aside, blockquote, caption, dd, div, dt, figcaption, figure, footer, form, h1, h2, h3, h4, header, li, main, nav, ol, p, section, table, td, th, tr, ul, .number';
const unseen = 'script, style, template, noscript, [hidden], [popover], option, textarea';

const collapse = (text: string): string => text.replace(/\s+/g, ' ');

/** The page's text as a browser searches it, white space collapsed and blocks parted by line breaks, and where the range stands in it. */
export function readPageText(range: Range): { text: string; start: number; end: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  let start = -1;
  let end = -1;
  let block: Element | null | undefined;
  const offsetIn = (node: Text, offset: number) => text.length + collapse(node.data.slice(0, offset)).length;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || parent.closest(unseen)) continue;
    const own = parent.closest(blocks);
    if (own !== block) text = `${text.trimEnd()}\n`;
    block = own;
    if (start < 0 && range.comparePoint(node, node.length) >= 0)
      start = offsetIn(node, range.startContainer === node ? range.startOffset : 0);
    if (range.comparePoint(node, 0) <= 0)
      end = offsetIn(node, range.endContainer === node ? range.endOffset : node.length);
    text += /\s$/.test(text) ? collapse(node.data).trimStart() : collapse(node.data);
  }
  return { text, start, end: Math.min(end, text.length) };
}
