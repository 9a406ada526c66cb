import { buildSite } from '../src/build/build-site.ts';
import { exitWithProblems } from '../src/problems/report-problems.ts';

await buildSite().catch(exitWithProblems);
