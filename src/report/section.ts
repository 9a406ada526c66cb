import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { isParagraphId, toLocator } from './locator.ts';
import { markdownSyntax } from './markdown-syntax.ts';
import { readMarkedBlocks } from './marked-blocks.ts';
import { toPlainSource } from './plain-source.ts';
import { attributeOf } from './read-component.ts';
import type { SectionFrontMatter } from './schemas.ts';
import { unravelComponents } from './unravel-components.ts';

export interface Paragraph {
  /** Permanent id, as written in the content: p1-4 */
  id: string;
  /** Paragraph number, as readers see it: 1.4 */
  locator: string;
  /** The words alone, without markup. */
  text: string;
  /** Line of the file on which the words begin, counted from 1. */
  line: number;
  words: number;
  /** Heading under which the paragraph stands; none before the first. */
  headingId?: string;
}

export interface Heading {
  id: string;
  text: string;
  depth: number;
  line: number;
}

interface PullQuote {
  /** Id of the paragraph whose words are quoted. */
  from: string;
  text: string;
  line: number;
}

export interface Section extends SectionFrontMatter {
  /** File name without its ending, and address of the page: panel-1 */
  slug: string;
  file: string;
  headings: Heading[];
  /** Numbered paragraphs (and numbered lists, tables, block quotes) in reading order. */
  paragraphs: Paragraph[];
  pullQuotes: PullQuote[];
  words: number;
  /** Reading time at 230 words a minute, whole minutes, at least 1. */
  minutes: number;
}

const wordsPerMinute = 230;

/** Number of words as a reader would count them: runs of anything but white space that hold a letter or a digit. */
export const countWords = (text: string): number => text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;

/** Minutes of reading for a number of words, at 230 words a minute, never less than 1. */
const toMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(markdownSyntax).use(remarkMdx);

/** Syntax tree of an MDX source as the site reads it. Throws a VFileMessage with line and column where MDX cannot be parsed. */
export const parseMdx = (source: string): Root => unravelComponents(parser.parse(source));

const countLineFeeds = (text: string): number => text.split('\n').length - 1;

/**
 * A section as the content writes it: front matter, headings, numbered paragraphs and pull quotes, each with its line.
 * Throws where the MDX cannot be parsed; whether ids and front matter are sound is for `src/checks` to say.
 */
export const parseSection = (source: string, file: string): Section =>
  readSection(parseMdx(toPlainSource(source)), file);

/** The same from a syntax tree that was parsed already. */
export function readSection(tree: Root, file: string): Section {
  const frontMatter = tree.children.find((node) => node.type === 'yaml');
  const fields = (frontMatter ? parseYaml(frontMatter.value) : {}) as SectionFrontMatter;
  const headings: Heading[] = [];
  const paragraphs: Paragraph[] = [];
  const pullQuotes: PullQuote[] = [];
  const blocks = readMarkedBlocks(tree);

  for (const { node, id, text } of blocks) {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'heading') headings.push({ id: id ?? '', text, depth: node.depth, line });
    else if (node.type === 'mdxJsxFlowElement' && node.name === 'PullQuote')
      pullQuotes.push({ from: attributeOf(node, 'from') ?? '', text: text.trim(), line });
    else if (id && text) {
      const headingId = headings.at(-1)?.id;
      paragraphs.push({
        id,
        locator: isParagraphId(id) ? toLocator(id) : id,
        text,
        line: node.type === 'paragraph' ? line + countLineFeeds(textOf(node)) - countLineFeeds(text) : line,
        words: countWords(text),
        ...(headingId && { headingId }),
      });
    }
  }

  const words = countWords(
    blocks
      .filter(({ node }) => node.type !== 'yaml' && node.type !== 'mdxJsxFlowElement')
      .map(({ text }) => text)
      .join(' '),
  );
  return {
    ...fields,
    keyPoints: fields?.keyPoints ?? [],
    slug: file.replace(/^.*[\\/]/, '').replace(/\.mdx?$/, ''),
    file,
    headings,
    paragraphs,
    pullQuotes,
    words,
    minutes: toMinutes(words),
  };
}
