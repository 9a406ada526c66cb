import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { parsePermalinks } from '../../../src/permalinks/permalink-list.ts';
import { readPermalinks } from '../../../src/permalinks/read-permalinks.ts';

const file = 'content/permalinks.lock';
const git = (...words: string[]): string => spawnSync('git', words, { encoding: 'utf8' }).stdout ?? '';
const commits = git('log', '--format=%H', 'HEAD', '--', file).split('\n').filter(Boolean);

/** Why no earlier list is here to compare with; a shallow clone would compare the list with itself. */
function findObstacle(): string | undefined {
  if (commits.length === 0) return 'this is no checkout of a repository, clone it';
  if (git('rev-parse', '--is-shallow-repository').trim() === 'true')
    return 'the clone lacks the earlier commits, fetch them with git fetch --unshallow';
  return undefined;
}

const obstacle = findObstacle();
const title = `no address that a commit listed is missing from the list${obstacle ? ` (skipped: ${obstacle})` : ''}`;

it.skipIf(obstacle)(title, async () => {
  const listed = new Map((await readPermalinks('content')).map((each) => [each.address, each]));
  for (const commit of commits) {
    const { permalinks } = parsePermalinks(git('show', `${commit}:${file}`), file);
    const lost = permalinks.filter(({ address }) => !listed.has(address)).map(({ address }) => address);
    expect(lost, `listed in ${commit.slice(0, 9)}; put the lines back and record where the text went`).toEqual([]);
  }
});
