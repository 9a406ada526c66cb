// a section that the checks have parsed  is not parsed again  to make its page
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { shareInProcess } from '../report/share-in-process.ts';

const trees = shareInProcess('parsed trees', () => new Map<string, Root>());

/** Without the front matter, in whose place one reader leaves empty lines and another spaces. */
function toKey(source: string): string {
  const body = source.trimStart();
  return `${source.slice(0, source.length - body.length).split('\n').length} ${body}`;
}

/** For whoever has parsed a section's source, front matter blanked: whoever parses it next is given the tree, and may change it. */
export function keepTree(source: string, tree: Root): void {
  trees.set(toKey(source), tree);
}

/** Has the pipeline take the tree of a source that was parsed already, once; all others are parsed as before. */
export function remarkParsedOnce(this: Processor): void {
  const parse = this.parser;
  if (!parse) throw new Error('remarkParsedOnce must come after the parser that it spares work');
  this.parser = (document, file) => {
    const key = toKey(document);
    const tree = trees.get(key);
    trees.delete(key);
    return tree ?? parse(document, file);
  };
}
