import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { readReport } from '../report/read-report.ts';
import { countKinds, isNumbered, toPlaceAmong } from '../report/section-label.ts';
import { drawShareImage, loadImageFonts } from './draw-share-image.ts';
import { type ListedPage, toLlmsText } from './llms-text.ts';
import { toMarkdownTwin } from './markdown-twin.ts';

interface BuiltPage extends ListedPage {
  /** Folder of the page under the site, without slashes at its ends; empty for the home page. */
  folder: string;
  /** The page's text. The page itself is not kept: of thousands, all at once, there is no room for. */
  markdown: string;
}

/**
 * Lays beside every built page what goes with it: its text in Markdown (`index.html.md`), the image that it is shared with
 * (`og/…png`), and `llms.txt`. Reads the built pages, so that a new page needs no entry anywhere.
 */
export function pageCompanions({ contentDirectory }: { contentDirectory: string }): AstroIntegration {
  let base = '/';
  let origin: string | undefined;
  return {
    name: 'page-companions',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        origin = config.site;
      },
      'astro:build:done': async ({ dir }) => {
        const directory = fileURLToPath(dir);
        const site = new URL(base, origin).href;
        const { identity, sections } = await readReport(contentDirectory);
        const pages = await readListedPages(directory, site);
        const fonts = await loadImageFonts();
        const brand = `${identity.title} · ${identity.edition.label}`;
        const kinds = countKinds(sections);
        const bySlug = new Map(sections.map((section) => [section.slug, section]));
        const titles = new Map(pages.map(({ folder, title }) => [folder, title]));
        for (const { folder, title } of pages) {
          const section = bySlug.get(folder);
          const image = await drawShareImage(
            {
              title,
              subtitle: title === identity.title ? identity.subtitle : undefined,
              numeral: section && isNumbered(section.numeral) ? section.numeral : undefined,
              kicker:
                (section && toPlaceAmong(section, kinds)) ?? titles.get(path.posix.dirname(folder)) ?? identity.genre,
              brand,
              source: `${identity.edition.kind === 'restatement' ? 'after the' : 'a'} report by ${identity.publisher.name}`,
            },
            fonts,
          );
          const file = path.join(directory, 'og', `${folder || 'home'}.png`);
          await mkdir(path.dirname(file), { recursive: true });
          await writeFile(file, image);
        }
        await writeFile(path.join(directory, 'llms.txt'), toLlmsText({ identity, sections, pages, site }));
        for (const { folder, markdown } of pages)
          await writeFile(path.join(directory, folder, 'index.html.md'), markdown);
      },
    },
  };
}

/** Every built page that search engines may list, in the order of addresses. */
async function readListedPages(directory: string, site: string): Promise<BuiltPage[]> {
  const files = (await readdir(directory, { recursive: true })).filter((file) => path.basename(file) === 'index.html');
  const pages: BuiltPage[] = [];
  for (const file of files.sort()) {
    const root = fromHtml(await readFile(path.join(directory, file), 'utf8'));
    if (!select('main', root) || select('meta[name="robots"][content*="noindex"]', root)) continue;
    const folder = path.dirname(file).split(path.sep).join('/').replace(/^\.$/, '');
    const url = folder === '' ? site : `${site}${folder}/`;
    const heading = select('main h1', root);
    pages.push({
      folder,
      url,
      title: heading ? toText(heading) : '',
      description: attributeOf(root, 'meta[name="description"]', 'content') ?? '',
      markdown: toMarkdownTwin(root, url),
    });
  }
  return pages;
}

function attributeOf(root: Root, selector: string, name: string): string | undefined {
  const value = select(selector, root)?.properties[name];
  return typeof value === 'string' ? value : undefined;
}
