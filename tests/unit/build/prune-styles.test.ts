import { describe, expect, it } from 'vitest';
import { namesInScript, namesOnPage, pruneStyles } from '../../../src/build/prune-styles.ts';

describe('the styles of a page', () => {
  const held = new Set(['html', 'main', 'p', 'a', 'note', 'data-theme']);

  it.each([
    ['an element', 'p{color:red}table{color:red}', 'p{color:red}'],
    ['a class', '.note{color:red}.tide{color:red}', '.note{color:red}'],
    ['a data attribute', '[data-theme=dark] p{color:red}[data-tide] p{color:red}', '[data-theme=dark] p{color:red}'],
    ['any argument of :is()', 'p :is(td,th){color:red}p:is(.note,td){color:red}', 'p:is(.note,td){color:red}'],
    [
      'any argument of :has()',
      'p:has(>.tide:target){color:red}p:is(:has(a),td){color:red}',
      'p:is(:has(a),td){color:red}',
    ],
    ['an argument of an argument', 'p:is(td,:where(.tide,th) a){color:red}a{color:red}', 'a{color:red}'],
    ['one of two in a row', 'main>.tide a{color:red}main>.note a{color:red}', 'main>.note a{color:red}'],
  ])('lose the rules for %s that is not there', (_, css, pruned) => {
    expect(pruneStyles(css, held)).toBe(pruned);
  });

  it('lose only those selectors of a rule that match nothing', () => {
    expect(pruneStyles('p,.tide,.note:is(a,b){color:red}', held)).toBe('p,.note:is(a,b){color:red}');
  });

  it('lose the blocks and nested rules that are empty then', () => {
    const css =
      '@layer a,b;@layer a{@media print{.tide{&:hover{top:0}}}p{top:0;&:has(+a){top:1px}&:has(+.tide){top:1px}.tide &{top:2px}}}';
    expect(pruneStyles(css, held)).toBe('@layer a,b;@layer a{p{top:0;&:has(+a){top:1px}}}');
  });

  it.each([
    ':root{top:0}',
    '*,:before{top:0}',
    '::highlight(tide){top:0}',
    'p:not(.tide){top:0}',
    'p:not(:is(.tide,table)):nth-child(2 of a){top:0}',
    'p:where(:not(.tide)){top:0}',
    'a[href*=".tide table"]{top:0}',
    'p[class^=tide]{top:0}',
    '#tide{top:0}',
    'p[hidden],a[open]{top:0}',
    '@font-face{font-family:Tide}',
    '@page{margin:0;@top-left{content:"tide"}}',
    '@keyframes tide{from{top:0}to{top:1px}}',
  ])('keep what names alone cannot judge: %s', (css) => {
    expect(pruneStyles(css, held)).toBe(css);
  });
});

describe('the names that styles can match', () => {
  it('are those of elements, classes and data attributes', () => {
    const names = namesOnPage(
      '<main class="sheet wide"><P data-tide="a > b" title="x" id=y>.table</P><tide-table hidden>',
    );
    expect([...names].toSorted()).toEqual(['data-tide', 'main', 'p', 'sheet', 'tide-table', 'wide']);
  });

  it('are words that a script of the page may bring, but none of the data in it', () => {
    const names = namesOnPage(
      '<script>make("dialog")</script><script type="application/ld+json">{"a":"table"}</script>',
    );
    expect([names.has('dialog'), names.has('table')]).toEqual([true, false]);
  });

  it('are the words of a script’s strings and the data attributes that it sets, not what it looks for', () => {
    const script = `a.className="bar found";b=make('mark',\`row \${n}\`);c.dataset.newTide=1;d.querySelector(".table [data-ebb]").dataset.flood;d.closest("li, td")`;
    const names = namesInScript(script);
    expect(names).toEqual(expect.arrayContaining(['bar', 'found', 'mark', 'row', 'data-new-tide']));
    for (const name of ['table', 'td', 'data-ebb', 'data-flood']) expect(names).not.toContain(name);
  });
});
