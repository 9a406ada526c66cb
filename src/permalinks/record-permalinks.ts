import { replaceFile } from '../files/replace-file.ts';
import { ContentProblems, formatProblems } from '../problems/report-problems.ts';
import type { Publication } from './find-published.ts';
import { formatPermalinks, parsePermalinks } from './permalink-list.ts';
import { type Decisions, recordEdit } from './record-edit.ts';

interface Options extends Decisions {
  /** Writes the list; without it nothing changes on the disk. */
  write: boolean;
}

interface Account {
  /** What the edit does, line by line, for the editor. */
  report: string;
  refusals: string[];
}

/**
 * Says what the present content of a directory does to published addresses and, with `write`, records it in its list: the
 * whole of it or, where anything is refused, nothing. Throws ContentProblems where the list cannot be read.
 */
export async function recordPermalinks(
  root: string,
  { list, published }: Publication,
  { write, ...decisions }: Options,
): Promise<Account> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(decisions.date)) throw new Error(`"${decisions.date}" is no day; write YYYY-MM-DD`);
  const file = `${root}/permalinks.lock`;
  const { permalinks, problems } = parsePermalinks(list ?? '', file);
  if (problems.length > 0) throw new ContentProblems(formatProblems(problems));

  const recording = recordEdit(permalinks, published, decisions);
  const kept = new Map(permalinks.map((each) => [each.address, each]));
  const ended = recording.permalinks.filter(({ address, gone }) => gone && !kept.get(address)?.gone);
  const lines = [
    ...recording.fresh.map(({ kind, address }) => `new        ${kind} ${address}`),
    ...recording.changed.map(({ permalink }) => `changed    ${permalink.kind} ${permalink.address}`),
    ...ended.map(
      ({ address, gone }) => `${(gone?.fate ?? '').padEnd(10)} ${address} ${gone?.to ? `→ ${gone.to}` : ''}`,
    ),
    ...recording.refusals.map((refusal) => `refused    ${refusal}`),
  ];
  const isRecorded = write && recording.refusals.length === 0;
  if (isRecorded) await replaceFile(file, formatPermalinks(recording.permalinks));
  return {
    report: [...lines, conclude(lines.length, recording.refusals.length, isRecorded)].join('\n'),
    refusals: recording.refusals,
  };
}

function conclude(changes: number, refusals: number, isRecorded: boolean): string {
  if (refusals > 0)
    return 'Nothing recorded. Put back what was lost, or say where it went: npm run permalinks -- --help';
  if (changes === 0) return 'Every published address stands where it stood; nothing to record.';
  return isRecorded ? 'Recorded.' : 'Not recorded yet: npm run permalinks -- --record';
}
