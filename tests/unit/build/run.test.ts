import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

/** A project without packages, with one script to run. Gives back its directory. */
function makeProject(): string {
  const project = makeTemporaryDirectory();
  mkdirSync(path.join(project, 'scripts'));
  cpSync('scripts/run.mjs', path.join(project, 'scripts/run.mjs'));
  writeFileSync(path.join(project, 'scripts/hello.mjs'), 'console.log("ran");process.exit(3)');
  return project;
}

function runAs(version: string) {
  const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', pretend, path.join(makeProject(), 'scripts/run.mjs'), 'scripts/hello.mjs'],
    { encoding: 'utf8' },
  );
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

it.each(['18.20.8', '20.9.0', '22.17.1'])('a Node too old (%s) is told in one line which one is needed', (version) => {
  const { status, stdout, stderr } = runAs(version);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr.split('\n')).toEqual([
    expect.stringMatching(/^Node 22\.18 or newer is needed \(this is .*\)\. Install/),
  ]);
});

it.each(['22.18.0', '24.0.0', '26.1.0'])(
  'a Node new enough (%s) runs the script, whose exit code counts',
  (version) => {
    expect(runAs(version)).toEqual({ status: 3, stdout: 'ran', stderr: '' });
  },
);
