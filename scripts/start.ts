import { buildSite } from '../src/build/build-site.ts';
import { serveSite } from '../src/build/serve-site.ts';
import { readSitePlace } from '../src/build/site-place.ts';
import { orExit, toPort } from '../src/commands/command-line.ts';
import { exitWithProblems } from '../src/problems/report-problems.ts';
import { findEdition } from '../src/report/edition.ts';

// Before the build, which takes its time.
const port = orExit(() => toPort(process.env['PORT'], 4321));
const directory = await buildSite().catch(exitWithProblems);
const { address } = await serveSite({ directory, port, base: readSitePlace(findEdition().content).base });
console.log(`\nThe report is at ${address}\nStop it with Ctrl-C.`);
