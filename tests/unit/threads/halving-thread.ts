import { threadId } from 'node:worker_threads';
import { answerJobs } from '../../../src/threads/answer-jobs.ts';

/** Halves even numbers, complains of odd ones, breaks down at 0 and never ends with negative ones. */
answerJobs(async (number: number): Promise<{ half: number; thread: number }> => {
  if (number === 0) setImmediate(() => process.exit(3));
  if (number <= 0) await new Promise(() => undefined);
  if (number % 2 === 1) throw new Error(`${number} is odd`);
  return { half: number / 2, thread: threadId };
});
