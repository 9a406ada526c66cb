import { formatCount } from '../report/format-count.ts';
import type { EditionPlan } from './edition-plan.ts';
import type { ImportedReport } from './imported-report.ts';
import type { Conflict } from './merge-section.ts';
import type { ImportOptions } from './options.ts';
import type { WordAccount } from './word-account.ts';

/** The closing account: what was read, what was mended, set aside and dropped, words in and out, and what is unsure. */
export function formatAccount(
  report: ImportedReport,
  plan: EditionPlan,
  words: WordAccount,
  { source, dryRun, check }: ImportOptions,
): string {
  const numbered = report.sections.map(({ blocks }) => blocks.filter(({ kind }) => kind !== 'heading').length);
  const quotes = report.sections.flatMap(({ pullQuotes }) => pullQuotes);
  const breaks = report.mends.filter(({ kind }) => kind !== 'hyphen');
  const hyphens = report.mends.filter(({ kind }) => kind === 'hyphen');
  const total = numbered.reduce((sum, count) => sum + count, 0);
  const rows = [
    `${source}`,
    `  sections      ${report.sections.length}: ${report.sections.map(({ numeral, title }, index) => `${numeral} ${title} (${numbered[index]})`).join('; ')}`,
    `  paragraphs    ${total}, and ${report.about.length} for the about page`,
    `  breaks mended ${breaks.length}${hyphens.length > 0 ? `, and ${formatCount(hyphens.length, 'hyphen')}: ${hyphens.map(({ line, around }) => `${around} (line ${line})`).join(', ')}` : ''}`,
    ...breaks.map(({ line, around }) => `      line ${line}: ${around}`),
    `  pull quotes   ${quotes.length} set aside${quotes.length > 0 ? `: lines ${quotes.map(({ block }) => block.lines[0]).join(', ')}` : ''}`,
    `  dropped       ${formatCount(report.furniture.length, 'line')} of furniture${report.escapes > 0 ? `; ${formatCount(report.escapes, 'stray backslash', 'stray backslashes')} undone` : ''}`,
    ...report.furniture.map(({ line, text, why }) => `      line ${line}: ${why}: ${text}`),
    `  words in      ${words.in.toLocaleString('en')}`,
    `  words out     ${(words.out + words.joined + words.front + words.dropped).toLocaleString('en')}: ${words.out.toLocaleString('en')} on the pages, ${words.front} of title matter, ${words.dropped} dropped as listed${words.joined > 0 ? `, ${words.joined} joined at hyphens` : ''}`,
    ...formatRemarks(report),
    ...formatChanges(plan, dryRun || check),
  ];
  return rows.join('\n');
}

function formatRemarks({ remarks }: ImportedReport): string[] {
  const place = (line: number | undefined) => (line === undefined ? '' : `line ${line}: `);
  const rows = (kind: 'unsure' | 'choice') =>
    remarks.filter((remark) => remark.kind === kind).map(({ line, text }) => `      ${place(line)}${text}`);
  const [unsure, choices] = [rows('unsure'), rows('choice')];
  return [
    ...(choices.length > 0 ? ['  chosen', ...choices] : []),
    ...(unsure.length > 0 ? ['  unsure; a line in import-hints.yaml settles each', ...unsure] : []),
  ];
}

function formatChanges(plan: EditionPlan, isTrial: boolean): string[] {
  const { files, replaced, added, kept, pullQuotes, notices } = plan;
  const names = files.map(({ name }) => name).join(', ');
  return [
    ...(pullQuotes.removed.length > 0
      ? [`  pull quotes that the new text does not bear out, removed: ${pullQuotes.removed.join('; ')}`]
      : []),
    ...(pullQuotes.added.length > 0 ? [`  the report's own pull quotes, added: ${pullQuotes.added.join('; ')}`] : []),
    ...(kept.length > 0 ? [`  kept as editors changed them: ${kept.map(({ id }) => id).join(', ')}`] : []),
    ...notices.map((notice) => `  ${notice}`),
    files.length === 0
      ? '  nothing to change'
      : `  ${isTrial ? 'would change' : 'changes'} ${formatCount(replaced.length, 'paragraph')}, adds ${added}; files: ${names}`,
  ];
}

/** The three versions of every paragraph in conflict, and what to do. */
export function formatConflicts(conflicts: readonly (Conflict & { file: string })[], root: string): string {
  const version = (name: string, text: string | undefined) => `    ${name.padEnd(11)} ${text ?? '(no such paragraph)'}`;
  const rows = conflicts.flatMap(({ file, id, base, ours, theirs }) => [
    `  ${root}/${file} ${id}`,
    version('last import', base),
    version('editor', ours),
    version('new text', theirs),
  ]);
  const beside = [...new Set(conflicts.map(({ file }) => `${root}/${file}.new`))].join(', ');
  return [
    `\n${formatCount(conflicts.length, 'paragraph')} changed here and in the source; the editor's words were kept.`,
    ...rows,
    `The new text lies in ${beside}. Take over what is wanted, then delete the .new file: that settles it.`,
  ].join('\n');
}
