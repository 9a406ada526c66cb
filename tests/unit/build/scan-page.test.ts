import { describe, expect, it } from 'vitest';
import { applyPolicy } from '../../../src/build/apply-policy.ts';
import { scanPage } from '../../../src/build/scan-page.ts';
import { toHashSource, toInlineSources } from '../../../src/hosting/policy.ts';

describe('scanning a page', () => {
  it('finds scripts that run and not data', () => {
    const html = '<script>a()</script><script type="application/ld+json">{"b":1}</script><script src="/c.js"></script>';
    expect(scanPage(html).scripts).toEqual(['a()']);
  });

  it('is not misled by comments, attribute values or the inside of other elements', () => {
    const html = `<!-- <script>no()</script> --><p title="<script>no()</script>">x</p><textarea><script>no()</script></textarea>
      <script>'<style>no</style>'</script>`;
    const { scripts, styles } = scanPage(html);
    expect([scripts, styles]).toEqual([["'<style>no</style>'"], []]);
  });

  it('gives the text of a script as it stands, whatever it holds', () => {
    expect(scanPage('<script>if (a<b && "&amp;") c("<p>")</script>').scripts).toEqual(['if (a<b && "&amp;") c("<p>")']);
  });

  it('goes by the first of two attributes of one name, as a browser does', () => {
    expect(scanPage('<p id="ebb" id="flood">').ids).toEqual(['ebb']);
  });

  it('hashes line breaks as a browser does', () => {
    expect(scanPage('<style>a\r\nb\rc</style>').styles).toEqual(['a\nb\nc']);
  });

  it.each([
    ['an event handler', '<img src="/a.png" onerror="x()">'],
    ['an event handler in capitals', '<p ONCLICK=x()>a</p>'],
    ['a style attribute', '<td style="text-align:right">1</td>'],
    ['a script address', '<a href="javascript:x()">a</a>'],
    ['a script address in disguise', '<a href=" java&#115;cript:x()">a</a>'],
  ])('reports %s, which the policy would block', (_, html) => {
    expect(scanPage(html).forbidden).toHaveLength(1);
  });

  it('reads an address with its character references resolved', () => {
    expect(scanPage('<a href="/search/?q=a&amp;b">x</a>').links).toEqual([{ element: 'a', address: '/search/?q=a&b' }]);
  });

  it('reads each picture of a set, whatever its size', () => {
    const addressesOf = (set: string) => scanPage(`<img srcset="${set}">`).links.map(({ address }) => address);
    expect(addressesOf('/a.png, /b,2.png 2x,\n /c.png 640w')).toEqual(['/a.png', '/b,2.png', '/c.png']);
    expect(addressesOf('/a.png')).toEqual(['/a.png']);
    expect(addressesOf(' ')).toEqual([]);
  });
});

describe('the policy in a page', () => {
  const page =
    '<head><meta charset="utf-8"><style>a{}</style><link rel=icon><style>\n b{} </style></head><style>c{}</style>';

  it('stands right after the character set and allows what the page holds', () => {
    const html = applyPolicy(page, toInlineSources([scanPage(page)]));
    expect(html).toMatch(/^<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/);
    for (const style of scanPage(html).styles) expect(html).toContain(toHashSource(style));
  });

  it('is found there again, in the head alone', () => {
    const html = applyPolicy(page, toInlineSources([scanPage(page)]));
    expect([html, page].map((each) => scanPage(each).hasPolicy)).toEqual([true, false]);
    const late = '<head></head><body><meta http-equiv="content-security-policy" content="default-src \'none\'">';
    expect(scanPage(late).hasPolicy).toBe(false);
  });
});
