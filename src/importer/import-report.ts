import path from 'node:path';
import { z } from 'astro/zod';
import { toDraft } from '../checks/draft.ts';
import { formatProblems } from '../problems/report-problems.ts';
import { formatCount } from '../report/format-count.ts';
import { readYaml } from '../report/read-yaml.ts';
import type { Disk } from './disk.ts';
import { type ContentFiles, type EditionPlan, planNewEdition, planReplacement } from './edition-plan.ts';
import { formatAccount, formatConflicts } from './format-account.ts';
import { readHints } from './hints.ts';
import { ImportError, type ImportedReport, openNotebook, type SourceLine } from './imported-report.ts';
import type { ImportOptions } from './options.ts';
import { readLines } from './read-lines.ts';
import { formatRecord, type ImportRecord, parseRecord, recordName } from './record.ts';
import { withImportLock, writeWhole } from './safe-files.ts';
import { accountWords } from './word-account.ts';

/** What the importer needs from outside: tests give it a disk of their own. */
export interface Surroundings {
  disk: Disk;
  /** The lines of the source file. Throws ImportError on what cannot be read. */
  readSource: (file: string, notebook: ReturnType<typeof openNotebook>) => Promise<SourceLine[]>;
  /** Day of the import: YYYY-MM-DD. */
  today: string;
  print: (text: string) => void;
  /** Called as each stage begins, with its name: an import of a long file takes a while. */
  begin: (stage: string) => void;
  /**
   * Brings the list of permalinks up to date once the text is written: these ids say the same in other words. Gives back
   * what is to be told; undefined where there is nothing.
   */
  recordReworded: (root: string, ids: readonly string[]) => Promise<string | undefined>;
  processId: number;
  isRunning: (processId: number) => boolean;
}

/** 0: done, or nothing to do. 1: something is left for an editor, or with --check the site differs. 2: refused. */
type ExitCode = 0 | 1 | 2;

const hintsName = 'import-hints.yaml';

/** Runs one import. Throws ImportError on what is refused, and what the disk throws. */
export async function importReport(options: ImportOptions, around: Surroundings): Promise<ExitCode> {
  const { disk, print, begin } = around;
  const root = options.into ?? options.content;
  const notebook = openNotebook();
  begin('reading the file');
  const lines = await around.readSource(options.source, notebook);
  const hintsFile = path.join(root, hintsName);
  const { hints, problems } = readHints((await disk.read(hintsFile)) ?? '', hintsFile);
  if (problems.length > 0) throw new ImportError(formatProblems(problems));
  begin(`reading ${formatCount(lines.length, 'line')}`);
  const report = readLines(lines, hints, notebook);

  const work = async (): Promise<ExitCode> => {
    begin(`setting ${formatCount(report.sections.length, 'section')}`);
    const plan = await toPlan(report, options, around);
    begin('proving that every word is there');
    const account = accountWords(lines, report, plan.landings, plan.front);
    print(formatAccount(report, plan, account, options));
    const faults = [...account.differences, ...plan.harm];
    if (faults.length > 0)
      throw new ImportError(
        `words were lost or changed, so nothing was written:\n${faults.map((each) => `  ${each}`).join('\n')}`,
      );
    const isOpen = plan.conflicts.length > 0;
    const asks = options.replace || options.into !== undefined || options.check || options.dryRun;
    if (!asks && (plan.files.length > 0 || plan.conflicts.length > 0))
      throw new ImportError(
        `${root} holds an edition, so nothing was written: --replace exchanges its text, --into DIR starts another`,
      );
    if (options.check) return plan.files.length > 0 || isOpen ? 1 : 0;
    if (!options.dryRun) {
      begin(`writing ${formatCount(plan.files.length, 'file')}`);
      await write(plan, root, around);
      begin('recording the permalinks');
      const told = await around.recordReworded(root, settledIds(plan));
      if (told) print(told);
    }
    if (isOpen) print(formatConflicts(plan.conflicts, root));
    return isOpen ? 1 : 0;
  };
  return options.dryRun || options.check ? work() : withImportLock(disk, root, around, work);
}

async function toPlan(
  report: ImportedReport,
  options: ImportOptions,
  { disk, today }: Surroundings,
): Promise<EditionPlan> {
  const root = options.into ?? options.content;
  const files = await readContent(disk, root);
  const recordSource = await disk.read(path.join(root, recordName));
  const record = recordSource === undefined ? undefined : parseRecord(recordSource);
  const settings = { sourceName: path.basename(options.source), today, name: options.report };
  const isEmpty = ![...files.keys()].some((name) => name.endsWith('.mdx') || name === 'report.yaml');
  if (isEmpty && options.into) return planNewEdition(report, settings);
  if (isEmpty) throw new ImportError(`${root} holds no edition; start one with --into DIR`);
  if (options.into && !record)
    throw new ImportError(`${root} is not empty and was not made by an import; name another directory`);
  const isCutOff = record?.before && record.mode === 'new';
  if (!isCutOff) refuseOtherReport(report, files.get('report.yaml') ?? '', options);
  try {
    return isCutOff
      ? planCutOffEdition(report, files, record, settings)
      : planReplacement(report, files, record, settings);
  } catch (error) {
    refuseUnreadable(files, root);
    throw error;
  }
}

/** An editor's file that cannot be parsed is told with its place. */
function refuseUnreadable(files: ContentFiles, root: string): void {
  const problems = [...files]
    .filter(([name]) => name.endsWith('.mdx'))
    .flatMap(([name, text]) => toDraft({ path: path.posix.join(root, name), name, text, problems: [] }).problems)
    .filter(({ ruleId }) => ruleId === 'mdx-syntax' || ruleId === 'yaml-syntax');
  if (problems.length > 0) throw new ImportError(`${formatProblems(problems)}\nNothing was written.`);
}

/** Ids that hold the source's words, now or since an earlier run: not those that an editor changed. */
function settledIds({ record, kept, conflicts }: EditionPlan): string[] {
  const open = new Set([...kept, ...conflicts].map(({ id }) => id));
  return Object.keys(record.blocks).filter((id) => !open.has(id));
}

/** An edition whose last import was cut off: files that are not there are made, those that are there are merged. */
function planCutOffEdition(
  report: ImportedReport,
  files: ContentFiles,
  record: ImportRecord,
  settings: Parameters<typeof planNewEdition>[1],
): EditionPlan {
  const made = planNewEdition(report, settings);
  const missing = made.files.filter(({ name }) => !files.has(name));
  const whole = new Map([...files, ...missing.map(({ name, after }) => [name, after] as const)]);
  const merged = planReplacement(report, whole, record, settings);
  return {
    ...merged,
    files: [...missing, ...merged.files.filter(({ name }) => !missing.some((file) => file.name === name))],
    notices: [...(missing.length > 0 ? made.notices : []), ...merged.notices],
  };
}

/** All files of an edition that an import may touch, each with the line ends that it has. */
async function readContent(disk: Disk, root: string): Promise<ContentFiles> {
  const files = new Map<string, string>();
  for (const directory of ['panels', '']) {
    for (const name of await disk.list(path.join(root, directory))) {
      if (!/\.mdx(\.new)?$|^report\.yaml$/.test(name)) continue;
      const source = await disk.read(path.join(root, directory, name));
      if (source !== undefined) files.set(directory ? `${directory}/${name}` : name, source);
    }
  }
  return files;
}

const toName = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** Exchanging a report's text for another report's would make a wrong site: titles must agree, or --report must say so. */
function refuseOtherReport(
  { front }: ImportedReport,
  identity: string,
  { report, content, into }: ImportOptions,
): void {
  const found = report ?? front.title?.text;
  if (found === undefined) return;
  const root = into ?? content;
  const { value, problems } = readYaml(
    identity,
    path.posix.join(root, 'report.yaml'),
    z.looseObject({ title: z.string() }),
  );
  if (!value) throw new ImportError(formatProblems(problems));
  const { title } = value;
  if (toName(found) === toName(title)) return;
  throw new ImportError(
    `the file is titled “${found}”, but ${root} holds “${title}”; if it is the same report, add --report "${title}", else start another edition with --into DIR`,
    front.title?.lines[0],
  );
}

/**
 * The record goes first, with the words of before and after, so that whatever happens in between the next run can tell
 * the importer's words from an editor's; then each file, whole; then the record as it stays.
 */
async function write(plan: EditionPlan, root: string, { disk }: Surroundings): Promise<void> {
  const recordBefore = await disk.read(path.join(root, recordName));
  const settled = formatRecord(plan.record);
  if (plan.files.length === 0 && recordBefore === settled) return;
  const journal = formatRecord({ ...plan.record, before: plan.before });
  await writeWhole(disk, root, { name: recordName, before: recordBefore, after: journal });
  for (const file of plan.files) await writeWhole(disk, root, file);
  await writeWhole(disk, root, { name: recordName, before: journal, after: settled });
}
