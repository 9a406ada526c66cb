import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toText } from 'hast-util-to-text';
import { HtmlValidate } from 'html-validate';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.ts';
import { toCitingRule } from '../../src/report/what-to-cite.ts';
import { attributesOf, builtPages, elementsOf } from './built-site.ts';

const pages = builtPages();
const report = await readReport('content');
const idsByAddress = new Map(pages.map((page) => [page.address, attributesOf(page, '[id]', 'id')]));
const findPage = (address: string) => {
  const page = pages.find((each) => each.address === address);
  if (!page) throw new Error(`${address} was not built`);
  return page;
};

describe('the built site', () => {
  it('begins no line with a dot: it stays with the words before it', () => {
    const lines = pages.flatMap((page) =>
      elementsOf(page, 'main :is(.kicker, .extent, .where)').map((line) => toText(line)),
    );
    expect(lines.filter((line) => line.includes('·'))).not.toEqual([]);
    expect(lines.filter((line) => /(?<!\u00a0)·|·(?! )/.test(line))).toEqual([]);
  });

  it.each([
    '/',
    '/introduction/',
    '/panel-1/',
    '/panel-2/',
    '/panel-3/',
    '/panel-4/',
    '/conclusion/',
    '/about/',
    '/report/',
    '/search/',
    '/404.html',
  ])('has a page at %s', (address) => {
    expect(idsByAddress.has(address)).toBe(true);
  });

  it.each(pages.map((page) => [page.address, page] as const))('parts the words after punctuation on %s', (_, page) => {
    const texts = elementsOf(page, 'main').map((main) => toText(main));
    expect(texts.flatMap((text) => text.match(/\S*(?:\p{L}[;,][\p{L}\p{N}]|\p{N}[;,]\p{L})\S*/gu) ?? [])).toEqual([]);
  });

  it.each(pages.map((page) => [page.address, page] as const))(
    'sets quotation marks and apostrophes on %s',
    (_, page) => {
      const straight: string[] = [];
      visit(page.tree, (node) => {
        if (node.type === 'element' && ['script', 'style', 'code', 'pre', 'kbd'].includes(node.tagName)) return SKIP;
        if (node.type === 'text') straight.push(...(node.value.match(/.{0,30}['"].{0,30}/g) ?? []));
        return undefined;
      });
      expect(straight).toEqual([]);
    },
  );

  it('leads from the foot of every page to every other that is no section or part of one', () => {
    const slugs = new Set(report.sections.map(({ slug }) => slug));
    const full = pages.filter((page) => elementsOf(page, 'main').length > 0);
    const others = full.map(({ address }) => address).filter((address) => /^\/[^/]+\/$/.test(address));
    const offered = others.filter((address) => !slugs.has(address.slice(1, -1)));
    expect(offered.length).toBeGreaterThan(5);
    for (const page of full)
      expect(attributesOf(page, 'body > footer a', 'href'), page.address).toEqual(expect.arrayContaining(offered));
  });

  it.each(pages.map((page) => page.address))('gives no id twice on %s', (address) => {
    const ids = idsByAddress.get(address) ?? [];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(pages.map((page) => [page.address, page] as const))(
    'parts links from the words beside them on %s',
    (_, page) => {
      const joined: string[] = [];
      visit(page.tree, 'element', (link, index, parent) => {
        if (link.tagName !== 'a' || index === undefined || parent?.type !== 'element') return;
        if ([link.properties['className']].flat().includes('number')) return;
        const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
        if (before?.type === 'text' && /[\p{L}\p{N},;:.]$/u.test(before.value))
          joined.push(`${before.value}|${toText(link)}`);
        if (after?.type === 'text' && /^[\p{L}\p{N}(]/u.test(after.value))
          joined.push(`${toText(link)}|${after.value}`);
      });
      expect(joined).toEqual([]);
    },
  );

  it.each(pages.map((page) => [page.address, page] as const))('has no dangling link or file on %s', (_, page) => {
    const references = [
      ...attributesOf(page, 'a[href], link[href]', 'href'),
      ...attributesOf(page, 'script[src], img[src]', 'src'),
    ];
    const dangling = references.filter(
      (reference) => !leadsSomewhere(new URL(reference, `https://site.example${page.address}`)),
    );
    expect(dangling).toEqual([]);
  });

  it.each(pages.map((page) => [page.address, page] as const))('is valid HTML on %s', async (_, page) => {
    const validation = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // White space and quotes are the compressor's; a list keeps its role for Safari, which drops it with the bullets.
        'attr-quotes': 'off',
        'no-redundant-role': 'off',
        'no-implicit-button-type': 'off',
        'void-style': 'off',
        'doctype-style': 'off',
        'long-title': 'off',
        'tel-non-breaking': 'off',
        'no-trailing-whitespace': 'off',
      },
    }).validateString(page.html);
    expect(
      validation.results.flatMap((result) =>
        result.messages.map((each) => `${each.line}:${each.column} ${each.ruleId} ${each.message}`),
      ),
    ).toEqual([]);
  });

  it.each(pages.map((page) => [page.address, page] as const))('asks nothing of a third party on %s', (_, page) => {
    const loaded = [
      ...attributesOf(page, 'link[rel=stylesheet], link[rel=preload], link[rel=icon]', 'href'),
      ...attributesOf(page, 'script[src], img[src], iframe[src]', 'src'),
    ];
    expect(loaded.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
  });
});

it('says in the same words wherever it says what to cite', () => {
  const rule = toCitingRule(report.identity);
  const texts = ['/cite/', '/report/', '/about/'].map((address) =>
    elementsOf(findPage(address), 'main').map((main) => toText(main).replace(/\s+/g, ' ')),
  );
  for (const text of [...texts.flat(), readFileSync('dist/llms.txt', 'utf8')]) expect(text).toContain(rule);
});

it('no Markdown twin has a space before a mark of punctuation', () => {
  const twins = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  expect(twins.length).toBeGreaterThan(pages.length / 2);
  const strays = twins.flatMap((name) =>
    (readFileSync(path.join('dist', name), 'utf8').match(/.{0,30}\S [.,;:)].{0,10}/g) ?? []).map(
      (found) => `${name}: ${found}`,
    ),
  );
  expect(strays).toEqual([]);
});

describe('paragraphs', () => {
  const paragraphs = report.sections.flatMap((section) =>
    section.paragraphs.map((paragraph) => ({ ...paragraph, slug: section.slug })),
  );

  it.each(paragraphs.map((paragraph) => [paragraph.locator, paragraph] as const))(
    'publishes %s with its words on its panel and in the whole report',
    (_, paragraph) => {
      for (const address of [`/${paragraph.slug}/`, '/report/']) {
        const [element] = elementsOf(findPage(address), `[id="${paragraph.id}"]`);
        expect(element && toText(element).replace(/\s+/g, ' ')).toBe(
          `${paragraph.locator}${paragraph.text.replace(/\s+/g, ' ')}`,
        );
      }
    },
  );
});

function leadsSomewhere(url: URL): boolean {
  if (url.origin !== 'https://site.example') return true;
  const ids = idsByAddress.get(url.pathname);
  if (!ids)
    return (
      existsSync(path.join('dist', decodeURIComponent(url.pathname))) &&
      !url.hash &&
      readFileSync(path.join('dist', url.pathname)).length > 0
    );
  return url.hash === '' || ids.includes(decodeURIComponent(url.hash.slice(1)));
}
