import { readdir, readFile } from 'node:fs/promises';

/** Resident memory of a process and of all that it started, in MB, as the kernel has it now (Linux only; elsewhere 0). Shared pages count for each. */
export async function measureResidentMemory(pid: number): Promise<number> {
  const processes = await readProcesses();
  const sum = (each: number): number =>
    (processes.get(each)?.memory ?? 0) +
    [...processes].filter(([, { parent }]) => parent === each).reduce((all, [child]) => all + sum(child), 0);
  return sum(pid);
}

async function readProcesses(): Promise<Map<number, { parent: number; memory: number }>> {
  const names = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const read = names.map(async (name) => {
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    const numberOf = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [Number(name), { parent: numberOf('PPid'), memory: numberOf('VmRSS') / 1000 }] as const;
  });
  return new Map(await Promise.all(read));
}
