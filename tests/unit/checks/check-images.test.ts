import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { checkImage } from '../../../src/checks/check-images.ts';
import { toContent } from './sound-content.ts';

const encoder = new TextEncoder();
const file = 'content/panels/lamp.svg';
const check = (markup: string): string[] =>
  checkImage(encoder.encode(markup), file).map(({ line, reason }) => `${line} ${reason}`);

describe('a drawing that would run code or fetch something', () => {
  it.each([
    ['a script', '<svg>\n<script>x</script></svg>', '2 the drawing holds code (<script>)'],
    ['a script of a namespace', '<svg>\n<s:script href="x.js"/></svg>', '2 the drawing holds code (<s:script>)'],
    ['a handler on a line of its own', '<svg\nonload\n=\n"x()"/>', '1 the drawing holds code (onload="x()" on <svg>)'],
    ['a handler after a slash', '<svg>\n<g/onclick="x()"/></svg>', '2 the drawing holds code (onclick="x()" on <g>)'],
    [
      'a javascript link',
      '<svg>\n<a href="javascript:x()"/></svg>',
      '2 the drawing holds code (href="javascript:x()" on <a>)',
    ],
    [
      'one in entities',
      '<svg><a xlink:href="&#106;ava&#x73;cript:x()"/></svg>',
      '1 the drawing holds code (xlink:href="javascript:x()" on <a>)',
    ],
    ['one with a line end in it', '<svg><a href="java&#10;script:x()"/></svg>', 'holds code (href='],
    ['a data link', '<svg><a href="data:text/html,x"/></svg>', 'holds code (href="data:text/html,x" on <a>)'],
    [
      'a link that is animated',
      '<svg><set attributeName="href" to="javascript:x()"/></svg>',
      'holds code (attributeName="href" on <set>)',
    ],
    [
      'a handler that is animated',
      '<svg><animate attributeName="onclick" values="x()"/></svg>',
      'holds code (attributeName="onclick" on <animate>)',
    ],
    ['HTML', '<svg>\n<foreignObject><b/></foreignObject></svg>', '2 the drawing holds code (<foreignObject>)'],
    ['a frame', '<svg><h:iframe src="#a"/></svg>', 'holds code (<h:iframe>)'],
    [
      'an entity of its own',
      '<!DOCTYPE svg [\n<!ENTITY a "b">\n]>\n<svg/>',
      '1 the drawing holds code (<!DOCTYPE svg [)',
    ],
    [
      'an image',
      '<svg>\n<image href="https://x.example/a.png"/></svg>',
      '2 the drawing loads another file (href="https://x.example/a.png" on <image>)',
    ],
    [
      'an image of any host',
      '<svg><image xlink:href="//x.example/a.png"/></svg>',
      'loads another file (xlink:href="//x.example/a.png" on <image>)',
    ],
    ['a file beside it', '<svg><use href="parts.svg#a"/></svg>', 'loads another file (href="parts.svg#a" on <use>)'],
    ['a drawing within it', '<svg><image href="data:image/svg+xml,x"/></svg>', 'holds code'],
    [
      'a fill',
      '<svg><g fill="url(https://x.example/a#b)"/></svg>',
      'loads another file (fill="url(https://x.example/a#b)" on <g>)',
    ],
    [
      'a style',
      '<svg>\n<style>\n@import "https://x.example/a.css";</style></svg>',
      '2 the drawing loads another file (<style> with @import)',
    ],
    ['a style around an element', '<svg><style>@import "a.css";<g/></style></svg>', '<style> with @import'],
    ['a style in disguise', '<svg><g style="fill:u\\72l(//x.example/a)"/></svg>', 'loads another file (style='],
    ['a style sheet', '<?xml-stylesheet href="a.css"?>\n<svg/>', '1 the drawing loads another file (<?xml-stylesheet)'],
  ])('is refused: %s', (_, markup, told) => {
    expect(check(markup)).toContainEqual(expect.stringContaining(told));
  });

  it('is told with what to do, each fault by its line', () => {
    expect(check('<svg onload="a()">\n\n<script>b()</script></svg>')).toEqual([
      '1 the drawing holds code (onload="a()" on <svg>); export it again as plain SVG',
      '3 the drawing holds code (<script>); export it again as plain SVG',
    ]);
  });

  it('is refused in an encoding that would hide it', () => {
    const hidden = new Uint8Array([0xff, 0xfe, ...Buffer.from('<svg onload="x()"/>', 'utf16le')]);
    expect(checkImage(hidden, file)).toEqual([expect.objectContaining({ reason: expect.stringContaining('UTF-16') })]);
  });
});

describe('a drawing as programs export it', () => {
  it.each([
    ['references within it', '<svg><g id="a" fill="url(#b)"/><use href="#a" xlink:href="#a"/></svg>'],
    ['links to pages', '<svg><a href="https://shore.example/"><text>javascript: on click="x"</text></a></svg>'],
    ['a picture within it', '<svg><image href="data:image/png;base64,AAAA"/></svg>'],
    ['a style', "<svg><style><![CDATA[ path { stroke: url('#b') } ]]></style></svg>"],
    ['an animation', '<svg><animate attributeName="x" to="5"/></svg>'],
    [
      'a document type',
      '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- <script/> -->\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    ],
  ])('is sound with %s', (_, markup) => {
    expect(check(markup)).toEqual([]);
  });
});

it('drawings that the site serves as they are, are checked too', () => {
  const mark = { path: 'public/mark.svg', bytes: encoder.encode('<svg>\n<script/></svg>') };
  const found = checkContent({ ...toContent(), publicFiles: [mark] });
  expect(found.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([
    'public/mark.svg:2 the drawing holds code (<script>); export it again as plain SVG',
  ]);
});
