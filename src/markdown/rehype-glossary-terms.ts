// <p data-locator="1.3">The ROK and THAAD …</p>
// becomes  The <a href="/glossary/#g-rok">ROK</a> and <a href="/glossary/#g-thaad">THAAD</a><i data-full="Terminal …"></i> …
// and a later ROK in the paragraph  <a href="/glossary/#g-rok" data-again>ROK</a>
import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Glossary, GlossaryTerm } from '../glossary/schema.ts';
import { findTermUses, isAbbreviation, isLinkedAtEveryUse } from '../glossary/term-links.ts';
import { hasName } from '../registers/find-names.ts';

interface Options {
  glossary: Glossary;
  /** Address of the glossary's page. */
  address: string;
}

/**
 * Links terms in numbered paragraphs to the glossary, every use or the first on the page, as isLinkedAtEveryUse says. An abbreviation that the page has not
 * written out by then gets its words from an empty element, so that the text itself stays as the content has it. Links to a term
 * after the first of the paragraph are marked, for styles to make less of them.
 */
export function rehypeGlossaryTerms({ glossary, address }: Options) {
  const find = findTermUses(glossary);
  return (tree: Root): void => {
    const linked = new Set<string>();
    let textBefore = '';
    visit(tree, 'element', (block) => {
      if (!block.properties['dataLocator']) return;
      const blockText = textOf(block);
      const linkedHere = new Set<string>();
      visit(block, 'text', (text: Text, index, parent) => {
        if (index === undefined || parent?.type !== 'element' || parent.tagName === 'a') return;
        const pieces: ElementContent[] = [];
        let position = 0;
        for (const { term, start, end } of find(text.value)) {
          const isFirst = !linked.has(term.id);
          if (!isFirst && !isLinkedAtEveryUse(term)) continue;
          linked.add(term.id);
          const words = text.value.slice(start, end);
          pieces.push(
            { type: 'text', value: text.value.slice(position, start) },
            toLink(words, `${address}#g-${term.id}`, linkedHere.has(term.id)),
          );
          linkedHere.add(term.id);
          if (isFirst && isUnexplained(term, words, textBefore + blockText)) pieces.push(toExpansion(term));
          position = end;
        }
        if (position === 0) return;
        pieces.push({ type: 'text', value: text.value.slice(position) });
        const kept = pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
        parent.children.splice(index, 1, ...kept);
        return [SKIP, index + kept.length];
      });
      textBefore += `${blockText}\n`;
      return SKIP;
    });
  };
}

const textOf = (node: Element | ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';

/** An abbreviation whose words in full neither precede it on the page nor stand in its own paragraph. */
const isUnexplained = (term: GlossaryTerm, words: string, text: string): boolean =>
  isAbbreviation(term) && words === term.term && !hasName(text, term.expansion ?? '');

const toLink = (words: string, href: string, isAgain: boolean): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href, ...(isAgain && { dataAgain: '' }) },
  children: [{ type: 'text', value: words }],
});

const toExpansion = ({ expansion }: GlossaryTerm): Element => ({
  type: 'element',
  tagName: 'i',
  properties: { dataFull: expansion },
  children: [],
});
