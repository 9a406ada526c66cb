import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuiltSearch } from '../../bench/relevance/ask.ts';
import { launchBrowser } from './browser.ts';
import { type FaultName, faults, serveFaultySite } from './faulty-site.ts';
import { findNeeds, type Need } from './search-needs.ts';

let browser: Browser;
let needs: Need[];

beforeAll(async () => {
  // Hundreds of pages, none of which anybody looks at or comes back to.
  const switches = ['--disable-features=BackForwardCache'];
  [browser, needs] = await Promise.all([launchBrowser(switches), findNeeds('dist')]);
});

afterAll(() => browser.close());

interface Message {
  said: string;
  /** Milliseconds since the page began, in ticks of its own: what a busy machine kept from it does not count. */
  at: number;
}

interface Outcome {
  case: string;
  /** What the reader was told first, and milliseconds until then. */
  said: string;
  after: number;
  /** How often the harmed file was asked for. */
  asked: number;
  recovered: boolean;
  /** Exceptions that nobody caught; a broken script of the page itself has its own. */
  errors: string[];
}

const faultNames = Object.keys(faults) as FaultName[];

/** Whether each file meets every fault in a new tab, as `npm run stress:search` has it. */
const isExhaustive = process.env['EVERY_FAULT'] === '1';

/**
 * What is tried in new tabs: every file of search with every fault. Of those that only part what one file could hold, and that one piece of code
 * reads (vocabulary ab, vocabulary c), the first does; the others meet one fault each, in turns, unless all is to be tried.
 */
function listColdTrials(): { need: Need; fault: FaultName }[] {
  const kindOf = ({ name }: Need) => /^(?:vocabulary|names)(?= )/.exec(name)?.[0] ?? name;
  const isMet = (need: Need, at: number): boolean => {
    const place = needs.filter((each) => kindOf(each) === kindOf(need)).indexOf(need);
    return isExhaustive || place === 0 || at === place % faultNames.length;
  };
  // Fault by fault: tabs that wait for no answer keep none of the others from saying so in time.
  return faultNames
    .flatMap((fault, at) => needs.filter((need) => isMet(need, at)).map((need) => ({ need, fault })))
    .reverse();
}

const survived = ({ said, after, recovered, errors }: Outcome): boolean =>
  !/nothing found|^0 /i.test(said) && after <= 4000 && recovered && errors.length === 0;

/** What the page tells the reader: the outcome of the search, or that it has not loaded. Nothing while it says nothing or “Searching…”. */
function readMessage(): Message | false {
  const seen = (selector: string): string => {
    const element = document.querySelector(selector);
    return element && getComputedStyle(element).visibility === 'visible' ? (element.textContent ?? '') : '';
  };
  const lit = CSS.highlights.size > 0 ? 'Words are lit' : '';
  const said = lit || seen('.found-bar') || seen('main .search-status') || seen('.search-unloaded');
  return /^(Searching…)?$/.test(said) ? false : { said, at: 50 * (globalThis as unknown as { ticks: number }).ticks };
}

const waitForMessage = async (page: Page): Promise<Message> =>
  (await page.waitForFunction(readMessage, undefined, { timeout: 15_000, polling: 100 })).evaluate(
    (message) => message as Message,
  );

const isAnswer = (said: string): boolean => /^\d+ results? for|^Words are lit/.test(said);

/** Asks by the address, as a link does. */
async function openAndAsk(page: Page, base: string, { on, query, answer }: Need): Promise<Message> {
  const [target, fragment] = answer.split('#');
  const asked = encodeURIComponent(query);
  // From the same page, an address with a fragment would open nothing anew.
  if (on === 'lit page') await page.goto('about:blank');
  const way = on === 'insecure search page' ? '&insecure' : '';
  await page.goto(base + (on === 'lit page' ? `${target}?find=${asked}#${fragment}` : `search/?q=${asked}${way}`), {
    waitUntil: 'commit',
  });
  return waitForMessage(page);
}

/** Takes away what the page tells, so that what it tells next can be waited for; gives back the time of the page. */
const forgetMessage = (page: Page): Promise<number> =>
  page.evaluate(() => {
    document.querySelector('main .search-status')?.replaceChildren();
    return 50 * (globalThis as unknown as { ticks: number }).ticks;
  });

/** Asks by typing into the field of a page on which search has answered before. */
async function typeAndAsk(page: Page, { query }: Need): Promise<Message> {
  const begun = await forgetMessage(page);
  const field = page.getByRole('searchbox').first();
  await field.fill('');
  await field.fill(query);
  const { said, at } = await waitForMessage(page);
  return { said, at: at - begun };
}

/** Asks again by what the message offers; where it offers nothing, or an answer that comes late takes the offer away, by typing. */
async function askAgain(page: Page, need: Need): Promise<Message> {
  const offer = page.getByRole('button', { name: 'Try again' });
  const isUnloaded = await page.locator('.search-unloaded').isVisible();
  if (!isUnloaded && !(await offer.isVisible())) return typeAndAsk(page, need);
  const begun = await forgetMessage(page);
  if (isUnloaded) await Promise.all([page.waitForEvent('domcontentloaded'), offer.click()]);
  else {
    const isClicked = await offer.click({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (!isClicked) return typeAndAsk(page, need);
  }
  const { said, at } = await waitForMessage(page);
  return { said, at: at - begun };
}

/** Does what the page offers until it answers: on a busy machine it may only say that it still searches, and fail after that. */
async function askUntilAnswered(page: Page, need: Need, said: string): Promise<void> {
  for (let last = said, times = 0; !isAnswer(last) && times < 3; times++) last = (await askAgain(page, need)).said;
}

const isAnswered = (page: Page, { on, answer }: Need): Promise<boolean> =>
  page
    .waitForFunction(
      ({ isLit, ending }) =>
        isLit ? CSS.highlights.size > 0 : document.querySelector(`.search-outcome a[href$="${ending}"]`) !== null,
      { isLit: on === 'lit page', ending: answer.replace(/^.*(?=#)/, '') },
      { timeout: 8000, polling: 100 },
    )
    .then(
      () => true,
      () => false,
    );

/** A tab with a server of its own, so that several can be tried at once. */
async function openTab() {
  const site = await serveFaultySite();
  const context = await browser.newContext({ viewport: { width: 400, height: 300 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.assign(globalThis, { ticks: 0 });
    setInterval(() => Object.assign(globalThis, { ticks: (globalThis as unknown as { ticks: number }).ticks + 1 }), 50);
    if (location.search.includes('insecure')) Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
  });
  const session = await context.newCDPSession(page);
  return {
    site,
    page,
    errors,
    emptyCache: () => session.send('Network.clearBrowserCache'),
    close: () => Promise.all([context.close(), site.stop()]),
  };
}

type Tab = Awaited<ReturnType<typeof openTab>>;

function errorsOf({ errors }: Tab, { name }: Need): string[] {
  const all = errors.splice(0);
  return name === 'script of the page' ? [] : all;
}

/** A file fails from the first on, in a tab that has done nothing yet and with nothing in the browser's cache. */
async function tryColdTab(tab: Tab, need: Need, fault: FaultName, times?: number): Promise<Outcome> {
  const { site, page, emptyCache } = tab;
  await emptyCache();
  site.harm(need.file, fault, times);
  const { said, at } = await openAndAsk(page, site.address, need);
  const asked = site.mend();
  await askUntilAnswered(page, need, said);
  const recovered = await isAnswered(page, need);
  return { case: `${need.name}: ${fault}, cold tab`, said, after: at, asked, recovered, errors: errorsOf(tab, need) };
}

/** A file fails in every way, one after the other, in a tab that has answered another query; then it arrives again. */
async function tryWarmTab(tab: Tab, need: Need): Promise<Outcome[]> {
  const { site, page, emptyCache } = tab;
  const isOfPage = need.on === 'lit page' || need.name === 'script of the page';
  await emptyCache();
  let last = await openAndAsk(page, site.address, { ...need, query: '1.3', on: 'search page' });
  const outcomes: Omit<Outcome, 'recovered' | 'errors'>[] = [];
  for (const fault of faultNames) {
    site.harm(need.file, fault);
    if (isOfPage) last = await openAndAsk(page, site.address, need);
    else if (isAnswer(last.said)) last = await typeAndAsk(page, need);
    else last = await askAgain(page, need);
    outcomes.push({ case: `${need.name}: ${fault}, warm tab`, said: last.said, after: last.at, asked: site.mend() });
  }
  await askUntilAnswered(page, need, last.said);
  const recovered = await isAnswered(page, need);
  const errors = errorsOf(tab, need);
  return outcomes.map((outcome) => ({ ...outcome, recovered, errors }));
}

/** More of them only wait for each other, and the page is late with what it has to say within four seconds. */
const tabsAtOnce = 5;

/** Does all that is to be tried, in several tabs at once. */
async function tryAll(trials: readonly ((tab: Tab) => Promise<Outcome[]>)[]): Promise<Outcome[]> {
  const waiting = [...trials];
  const outcomes: Outcome[] = [];
  const work = async () => {
    const tab = await openTab();
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(...(await next(tab)));
    await tab.close();
  };
  await Promise.all(Array.from({ length: tabsAtOnce }, work));
  return outcomes;
}

describe('when a file of search does not arrive', () => {
  let outcomes: Outcome[];

  beforeAll(async () => {
    outcomes = await tryAll([
      ...needs.map((need) => (tab: Tab) => tryWarmTab(tab, need)),
      ...listColdTrials().map(({ need, fault }) => async (tab: Tab) => [await tryColdTab(tab, need, fault)]),
    ]);
    const harmed = outcomes.filter(({ asked }) => asked > 0);
    console.log(
      `${outcomes.length} faults tried, ${harmed.length} of them met by a request, ${outcomes.filter(survived).length} survived`,
    );
  }, 900_000);

  it('it is one of those that the built site holds: all of the bundle, and all scripts', () => {
    expect(needs.length).toBeGreaterThanOrEqual(20);
    expect(new Set(needs.map(({ file }) => file)).size).toBe(needs.length);
  });

  it('every one of them is tried with every fault in a tab that has searched before, and every kind of them in a new one', () => {
    const cold = outcomes.filter(({ case: name }) => name.endsWith('cold tab'));
    expect(outcomes).toHaveLength(needs.length * faultNames.length + cold.length);
    const timesOf = (name: string) => cold.filter((outcome) => outcome.case.startsWith(`${name}: `)).length;
    const [met, spared] = [faultNames.length, isExhaustive ? faultNames.length : 1];
    for (const { name } of needs)
      expect([name, timesOf(name)]).toEqual([name, /^(?:vocabulary|names) (?!a)/.test(name) ? spared : met]);
    // A cold tab asks for every file; a warm one holds some already.
    expect(cold.filter(({ asked }) => asked === 0)).toEqual([]);
  });

  it.each(faultNames)(
    'it never says that nothing was found, says something within 4 s and recovers in the same tab: %s',
    (fault) => {
      const own = outcomes.filter(({ case: name }) => name.includes(`: ${fault}, `));
      expect(own.length).toBeGreaterThan(needs.length);
      expect(own.filter((outcome) => !survived(outcome))).toEqual([]);
    },
  );

  it('a single failed request is never seen', async () => {
    const outcomes = await tryAll(needs.map((need) => async (tab) => [await tryColdTab(tab, need, '500', 1)]));
    expect(outcomes).toHaveLength(needs.length);
    expect(outcomes.filter(({ said, asked }) => !isAnswer(said) || asked === 0)).toEqual([]);
  });
});

describe('when a part of what a query needs does not arrive', () => {
  const lost = 'This text did not arrive.';
  const fileOf = (name: string): string => needs.find((need) => need.name === name)?.file ?? '';
  const openAsking = async ({ site, page }: Tab, query: string) => {
    await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
    return {
      told: (words: RegExp) =>
        expect.poll(() => page.locator('main .search-status').textContent(), { timeout: 9000 }).toMatch(words),
      first: page.locator('.search-outcome .result').first(),
      tryAgain: () => page.getByRole('button', { name: 'Try again' }).click(),
    };
  };

  it.each(faultNames)(
    'a text: the result is there with its link, and says so until it is mended: %s',
    async (fault) => {
      const tab = await openTab();
      tab.site.harm(fileOf('texts 1'), fault);
      const { told, first, tryAgain } = await openAsking(tab, 'THAAD');
      await told(/^\d+ results for “THAAD”\. The text of \d+ did not arrive\.$/);
      expect(await first.locator('a').getAttribute('href')).toMatch(/#p1-[34]$/);
      expect(await first.locator('a').textContent()).toMatch(/^1\.[34] \w/);
      expect(await first.locator('.result-excerpt').textContent()).toBe(lost);
      tab.site.mend();
      await tryAgain();
      await told(/^\d+ results for “THAAD”\.$/);
      // The results are told of before their texts stand there.
      await expect.poll(() => first.locator('.result-excerpt').textContent()).toContain('THAAD');
      expect(tab.errors).toEqual([]);
      await tab.close();
    },
  );

  it.each(faultNames)('a part of the index: the answer is called incomplete until it is mended: %s', async (fault) => {
    const tab = await openTab();
    const [, last] = (await (await openBuiltSearch('dist')).bundle.manifest()).index;
    const missing = last?.[1];
    tab.site.harm(fileOf('index 2'), fault);
    const { told, first, tryAgain } = await openAsking(tab, `missile and ${missing}`);
    await told(/^Incomplete: \d+ results for “missile .*”, but a file did not arrive/);
    expect(await first.locator('mark').first().textContent()).toMatch(/missile/i);
    tab.site.mend();
    await tryAgain();
    await told(/^\d+ results for “missile/);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });
});
