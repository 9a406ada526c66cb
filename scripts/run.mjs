// Runs a script with a Node that Astro supports: this one if it is new enough, else the one among the packages.
// The syntax stays readable to Node 18, because that is who may run this file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const isSupported = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
};

const windows = process.platform === 'win32';
const root = fileURLToPath(new URL('..', import.meta.url));
const platformPackage = `node-${windows ? 'win' : process.platform}-${process.arch}`;
const packaged = path.join(root, 'node_modules', platformPackage, 'bin', windows ? 'node.exe' : 'node');
const executable = isSupported(process.versions.node) ? process.execPath : existsSync(packaged) ? packaged : undefined;
if (!executable) {
  console.error(
    `Node 22.18 or newer is needed (this is ${process.versions.node}, and no packaged Node is installed for ${process.platform}-${process.arch}). Install Node 24, then run the command again.`,
  );
  process.exit(1);
}

const { status, signal } = spawnSync(executable, process.argv.slice(2), {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: path.dirname(executable) + path.delimiter + process.env.PATH,
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
if (signal) process.kill(process.pid, signal);
process.exit(status ?? 1);
