import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { plainImports } from './src/build/plain-imports.ts';
import { readSitePlace } from './src/build/site-place.ts';
import { readFigures } from './src/figures/read-figures.ts';
import { subsetFonts } from './src/fonts/subset-fonts.ts';
import { readGlossary } from './src/glossary/read-glossary.ts';
import { rehypeAlignedCells } from './src/markdown/rehype-aligned-cells.ts';
import { rehypeBacklinks } from './src/markdown/rehype-backlinks.ts';
import { rehypeFigureMentions } from './src/markdown/rehype-figure-mentions.ts';
import { rehypeFormerIds } from './src/markdown/rehype-former-ids.ts';
import { rehypeGlossaryTerms } from './src/markdown/rehype-glossary-terms.ts';
import { rehypeHeadingLinks } from './src/markdown/rehype-heading-links.ts';
import { rehypeLastChanged } from './src/markdown/rehype-last-changed.ts';
import { rehypeParagraphNumbers } from './src/markdown/rehype-paragraph-numbers.ts';
import { rehypePassages } from './src/markdown/rehype-passages.ts';
import { rehypeScrollingTables } from './src/markdown/rehype-scrolling-tables.ts';
import { rehypeTelephoneNumbers } from './src/markdown/rehype-telephone-numbers.ts';
import { remarkLineEnds } from './src/markdown/remark-line-ends.ts';
import { remarkParsedOnce } from './src/markdown/remark-parsed-once.ts';
import { remarkPermanentIds } from './src/markdown/remark-permanent-ids.ts';
import { findMovedPages, groupFormerIdsById } from './src/permalinks/forward.ts';
import { indexPageChanges } from './src/permalinks/page-changes.ts';
import { indexPermalinks } from './src/permalinks/permalink-list.ts';
import { readPermalinks } from './src/permalinks/read-permalinks.ts';
import { readBacklinks } from './src/references/read-backlinks.ts';
import { isKept } from './src/registers/kept-registers.ts';
import { isListed } from './src/registers/listed-pages.ts';
import { toAddress, toPage } from './src/report/address.ts';
import { findEdition } from './src/report/edition.ts';
import { markdownSyntax } from './src/report/markdown-syntax.ts';
import { searchScripts } from './src/search/build/search-scripts.ts';

const { content, fonts } = findEdition();
const { site, base } = readSitePlace(content);
const permalinks = await readPermalinks(content);
const findPermalink = indexPermalinks(permalinks);
const formerIds = groupFormerIdsById(permalinks);
await subsetFonts(content, fonts);

// A page's own few lines stand in the page, by their hash in its policy: no request of their own. Nothing else is inlined.
const isSmallScript = (file, content) => file.endsWith('.js') && content.length < 1280;

const findPageChange = indexPageChanges(permalinks);
const toSitemapItem = (item) => ({ ...item, lastmod: findPageChange(toPage(base, new URL(item.url).pathname)) });

const movedPages = findMovedPages(permalinks).map(({ from }) => from);
const isInSitemap = (address) => {
  const page = toPage(base, new URL(address).pathname);
  return !movedPages.includes(`/${page}/`) && isListed(page, (each) => isKept(each, content));
};

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always', assets: 'assets', concurrency: 4 },
  // Astro marks every MDX module with a directive that means nothing to the bundler: no warning for each.
  vite: {
    plugins: [plainImports()],
    build: { assetsInlineLimit: isSmallScript, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
  devToolbar: { enabled: false },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--newsreader',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          { src: [`./${fonts}/newsreader-roman.woff2`], weight: '400 600', style: 'normal', display: 'optional' },
          { src: [`./${fonts}/newsreader-italic.woff2`], weight: '400', style: 'italic', display: 'optional' },
        ],
      },
    },
  ],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkParsedOnce, remarkLineEnds, ...markdownSyntax, remarkPermanentIds],
      rehypePlugins: [
        rehypeParagraphNumbers,
        [rehypeLastChanged, { findLastChanged: (id) => findPermalink(id)?.changed }],
        [rehypeFigureMentions, { figures: (await readFigures(content)).figures, address: toAddress(base, 'figures') }],
        [rehypeGlossaryTerms, { glossary: await readGlossary(content), address: toAddress(base, 'glossary') }],
        [rehypeBacklinks, { backlinks: await readBacklinks(content, base) }],
        rehypeHeadingLinks,
        rehypeAlignedCells,
        rehypeScrollingTables,
        rehypeTelephoneNumbers,
        [rehypeFormerIds, formerIds],
        rehypePassages,
      ],
    }),
  },
  integrations: [mdx(), sitemap({ filter: isInSitemap, serialize: toSitemapItem }), searchScripts()],
});
