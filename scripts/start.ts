import { buildSite } from '../src/build/build-site.ts';
import { serveSite } from '../src/build/serve-site.ts';
import { exitWithProblems } from '../src/problems/report-problems.ts';

const directory = await buildSite().catch(exitWithProblems);
const { address } = await serveSite({
  directory,
  port: Number(process.env['PORT'] ?? 4321),
  base: process.env['BASE_PATH'],
});
console.log(`\nThe report is at ${address}\nStop it with Ctrl-C.`);
