export { ContentProblems, formatProblems } from '../problems/report-problems.ts';
