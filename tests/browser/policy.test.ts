import { describe, expect, it } from 'vitest';
import { toPageAddress } from '../../src/build/site-files.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { openBuiltSite } from './open-built-site.ts';

const site = openBuiltSite();

const pages = (await listFiles('dist')).filter((file) => file.endsWith('.html')).map((file) => toPageAddress(file, ''));
// A page of each kind is enough: pages of one kind hold the same scripts.
const kinds = [...new Map(pages.map((page) => [page.replace(/^([\w-]+)\/.+/, '$1/*'), page])).values()];

describe('under the content security policy, Trusted Types included', () => {
  it.each(kinds)('/%s breaks no rule, fails no script and asks no other host', async (path) => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address)) complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    const field = page.getByRole('searchbox').first();
    await field.fill('THAAD');
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('search finds a paragraph', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}search/?q=THAAD`);
    const found = page.locator('main .result-link[href*="#p1-"]');
    await expect.poll(() => found.count()).toBeGreaterThan(0);
    await page.close();
  });

  it('runs no script that is slipped into a page', async () => {
    const page = await site.browser.newPage();
    await page.goto(site.address);
    const ran = await page.evaluate(async () => {
      const attempts = [
        () => document.body.appendChild(document.createElement('script')).append('globalThis.slipped = true'),
        () => document.body.setAttribute('onclick', 'globalThis.slipped = true'),
        () => document.write('<script>globalThis.slipped = true</script>'),
        () => location.assign('javascript:globalThis.slipped = true'),
        () => setTimeout('globalThis.slipped = true'),
      ];
      for (const attempt of attempts) {
        try {
          attempt();
        } catch (error) {
          if (!(error instanceof Error)) throw error;
        }
      }
      document.body.click();
      await new Promise((resolve) => setTimeout(resolve, 200));
      return 'slipped' in globalThis;
    });
    expect(ran).toBe(false);
    await page.close();
  });

  it('lets no script write HTML', async () => {
    const page = await site.browser.newPage();
    await page.goto(site.address);
    const refused = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>x</p>';
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    });
    expect(refused).toBe(true);
    await page.close();
  });
});
