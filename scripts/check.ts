import { refuseProblems } from '../src/checks/read-content.ts';
import { exitWithProblems } from '../src/checks/report-problems.ts';

const [directory = 'content'] = process.argv.slice(2);
await refuseProblems(directory).catch(exitWithProblems);
console.log(`${directory}: no problem found`);
