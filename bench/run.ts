import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import puppeteer from 'puppeteer-core';
import { serveSite } from '../src/build/serve-site.ts';
import { ending, makeTwin, startBuild } from '../src/build/twin.ts';
import { readCommandLine, toCount } from '../src/commands/command-line.ts';
import { findChromium, flags } from './chromium.ts';
import { type Visit, visit } from './measure.ts';
import { type SearchVisit, search } from './measure-search.ts';
import { findPeers, ours } from './peers.ts';

const { rounds, builds: buildsWanted } = readCommandLine({
  usage: `npm run bench                     measures this site, and the peers where they are built, in turns within one run
npm run bench -- ROUNDS BUILDS    in so many rounds, and so many builds (9 and 3)`,
  most: 2,
  read: ({ positionals: [rounds, builds] }) => ({
    rounds: toCount(rounds, { what: 'rounds', usual: 9 }),
    builds: toCount(builds, { what: 'builds', usual: 3 }),
  }),
});

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const sites = await Promise.all(
  [ours, ...findPeers()].map(async (contestant) => ({
    ...contestant,
    ...(await serveSite({ directory: contestant.directory, port: 0 })),
    visits: [] as Visit[],
    searches: [] as SearchVisit[],
  })),
);
// No browser prerenders while it is watched, so a reader’s step to the next panel is no slower than the one measured here.
const executablePath = await findChromium();
const browser = await puppeteer.launch(
  executablePath ? { executablePath, args: flags } : { channel: 'chrome', args: flags },
);
for (let round = 0; round < rounds; round += 1) {
  for (const { address, panel, next, visits, searches, server, ...site } of sites) {
    visits.push(await visit(browser, address + panel, address + next));
    searches.push(await search(browser, address + panel, site.search, server));
  }
}
await browser.close();

const builds: number[] = [];
for (let round = 0; round < buildsWanted; round += 1) {
  const twin = await makeTwin('bench');
  const start = performance.now();
  const { code, complaint } = await ending(startBuild(twin));
  if (code !== 0) throw new Error(complaint);
  builds.push((performance.now() - start) / 1000);
}

const rows = sites.map(({ name, visits, searches, server }) => {
  server.close();
  const middle = (key: keyof Visit) => median(visits.map((each) => each[key]));
  const found = (key: keyof SearchVisit) => median(searches.map((each) => each[key]));
  return {
    name,
    requests: middle('requests'),
    kilobytes: middle('bytes') / 1000,
    paint: middle('paint'),
    shift: middle('shift'),
    toNext: middle('toNext'),
    searchKilobytes: found('bytes') / 1000,
    fromOpening: found('fromOpening'),
    fromLastKey: found('fromLastKey'),
    fromWarmKey: found('fromWarmKey'),
  };
});
const [own] = rows;
const ratio = (key: 'kilobytes' | 'paint' | 'toNext') => (row: (typeof rows)[number]) =>
  own ? (own[key] / row[key]).toFixed(2) : '';
const line = (label: string, cell: (row: (typeof rows)[number]) => string) =>
  `| ${label} | ${rows.map(cell).join(' | ')} |`;

const table = `# Measured

By \`npm run bench\`: medians of ${rounds} rounds in turns, Chromium, 390 px, 1.6 Mbit/s, 150 ms, processor ÷ 4, on ${os.cpus().length} cores
(load average ${os.loadavg()[0]?.toFixed(1)} at the end). A cold visit to panel 1, then the step to panel 2: the pointer rests half a second on its link.
Search is opened with Ctrl-K on a cold panel 1 (1280 px) and THAAD typed at ten keys a second once the field is there; right is paragraph 1.4, at the peers its page.

| | ${rows.map(({ name }) => name).join(' | ')} |
|---|${rows.map(() => '---:|').join('')}
${line('requests', ({ requests }) => String(requests))}
${line('kilobytes, fonts included', ({ kilobytes }) => kilobytes.toFixed(1))}
${line('first contentful paint, ms', ({ paint }) => paint.toFixed(0))}
${line('layout shift', ({ shift }) => shift.toFixed(3))}
${line('click to the next panel’s heading, ms', ({ toNext }) => toNext.toFixed(0))}
${line('search, opened to first right result: kilobytes', ({ searchKilobytes }) => searchKilobytes.toFixed(1))}
${line('search, opened to first right result, ms', ({ fromOpening }) => fromOpening.toFixed(0))}
${line('search, last key to first right result, ms', ({ fromLastKey }) => fromLastKey.toFixed(0))}
${line('search, one more key when all is loaded, ms', ({ fromWarmKey }) => fromWarmKey.toFixed(0))}
${line('ours ÷ theirs: kilobytes', ratio('kilobytes'))}
${line('ours ÷ theirs: first paint', ratio('paint'))}
${line('ours ÷ theirs: next panel', ratio('toNext'))}

A clean build of this site with checks, index, share images and verification: ${median(builds).toFixed(1)} s.
`;
await writeFile('bench/RESULTS.md', table);
console.log(table);
