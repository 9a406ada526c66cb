import remarkGfm, { type Options } from 'remark-gfm';

/**
 * What the content's Markdown has beyond the standard: tables, footnotes and addresses that are links; one tilde strikes nothing
 * out. For every parser of it: a page may be made from the tree that the checks have parsed.
 */
export const markdownSyntax: [typeof remarkGfm, Options][] = [[remarkGfm, { singleTilde: false }]];
