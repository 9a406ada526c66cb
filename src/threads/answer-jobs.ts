import { parentPort } from 'node:worker_threads';
import type { Answer } from './thread-pool.ts';

/** For the module that the threads of a `ThreadPool` run: does each job it is given, and answers with the result or with what was thrown. */
export function answerJobs<Job, Result>(work: (job: Job) => Promise<Result>): void {
  parentPort?.on('message', async (job: Job) => {
    const answer: Answer<Result> = await work(job).then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    );
    parentPort?.postMessage(answer);
  });
}
