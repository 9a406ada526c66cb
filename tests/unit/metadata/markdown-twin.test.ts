import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { toMarkdownTwin } from '../../../src/metadata/markdown-twin.ts';

const url = 'https://lamps.example/panel-1/';
const write = (html: string) => toMarkdownTwin(fromHtml(html), url);

describe('the twin of a page in Markdown', () => {
  it('has the text alone: no ways around the site, forms, drawings or lines that stand in the margin', () => {
    const furniture = [
      '<nav>Away</nav>',
      '<p class="kicker">Panel</p>',
      '<form>Ask</form>',
      '<svg><text>7</text></svg>',
      '<dialog>Ask</dialog>',
      '<div popover>More</div>',
      '<blockquote class="pull-quote">Lit.</blockquote>',
      '<p class="backlinks">Index 2</p>',
      '<div class="screen-only">Choose</div>',
      '<!-- a remark -->',
    ].join('');
    expect(write(`<header>Site</header><main><h1>Oil</h1>${furniture}<p>Lit.</p></main>`)).toBe('# Oil\n\nLit.\n');
  });

  it('leads with absolute links, and parts a number from the words that the layout sets apart', () => {
    expect(
      write('<main><p id="p1-1"><a href="#p1-1">1.1</a>Lit by <a href="/glossary/#g-oil">oil</a>.</p></main>'),
    ).toBe(`[1.1](${url}#p1-1) Lit by [oil](https://lamps.example/glossary/#g-oil).\n`);
  });

  it('sets no space where the page alone adds the words of an abbreviation', () => {
    expect(write('<main><p>Lit by <a href="/#g-hb">HB</a><i data-full="Harbour Board"></i>.</p></main>')).toBe(
      'Lit by [HB](https://lamps.example/#g-hb).\n',
    );
  });

  it('writes a heading that leads to itself as plain words, and one that leads elsewhere as a link', () => {
    expect(write('<main><h2 id="s1-1"><a href="#s1-1">Oil</a></h2><h2><a href="/panel-2/">Fog</a></h2></main>')).toBe(
      '## Oil\n\n## [Fog](https://lamps.example/panel-2/)\n',
    );
  });

  it('links an address in running text without a mark of Markdown in it', () => {
    expect(write('<main><p>As restated at https://lamps.example/a_b/#p1-4. Accessed.</p></main>')).toBe(
      'As restated at <https://lamps.example/a_b/#p1-4>. Accessed.\n',
    );
  });

  it('gives a table that has no head an empty one, so that no row of data becomes its head', () => {
    const rows = '<tr><th scope="row">2010</th><td>5.4</td></tr><tr><th scope="row">2014</th><td>9.9</td></tr>';
    expect(write(`<main><table><tbody>${rows}</tbody></table></main>`)).toBe(
      '|      |     |\n| ---- | --- |\n| 2010 | 5.4 |\n| 2014 | 9.9 |\n',
    );
    expect(
      write(`<main><table><thead><tr><th>Year</th></tr></thead><tbody><tr><td>2010</td></tr></tbody></table></main>`),
    ).toBe('| Year |\n| ---- |\n| 2010 |\n');
  });

  it('ends with what the foot says of the edition', () => {
    expect(write('<main><p>Lit.</p></main><footer class="colophon"><p>In other words.</p></footer>')).toBe(
      'Lit.\n\n---\n\nIn other words.\n',
    );
  });

  it('is refused to a page that has no text', () => {
    expect(() => write('<p>Moved.</p>')).toThrow(`${url} has no <main>`);
  });
});
