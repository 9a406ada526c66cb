import { afterEach, beforeEach, expect, it } from 'vitest';
import { ThreadPool } from '../../../src/threads/thread-pool.ts';

type Halves = ThreadPool<number, { half: number; thread: number }>;

const module = new URL('./halving-thread.ts', import.meta.url);
let threads: Halves;
beforeEach(() => {
  threads = new ThreadPool(module, { size: 2 });
});
afterEach(() => threads.close());

it('gives every job its own result, whichever thread was free', async () => {
  const jobs = [2, 4, 6, 8, 10, 12];
  const results = await Promise.all(jobs.map((job) => threads.run(job)));
  expect(results.map(({ half }) => half)).toEqual([1, 2, 3, 4, 5, 6]);
});

it('starts no more threads than it may', async () => {
  const results = await Promise.all([2, 4, 6, 8, 10, 12].map((job) => threads.run(job)));
  expect(new Set(results.map(({ thread }) => thread)).size).toBeLessThanOrEqual(2);
});

it('rejects with what a job threw, and goes on', async () => {
  const [odd, even] = await Promise.allSettled([threads.run(3), threads.run(4)]);
  expect(odd).toMatchObject({ status: 'rejected', reason: { message: '3 is odd' } });
  expect(even).toMatchObject({ status: 'fulfilled', value: { half: 2 } });
});

it('rejects the job whose thread ended, and does the next in another', async () => {
  const [broken, next] = await Promise.allSettled([threads.run(0), threads.run(4)]);
  expect(broken).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('ended with 3') } });
  expect(next).toMatchObject({ status: 'fulfilled', value: { half: 2 } });
});

it('does nothing more once it is closed: jobs at work, waiting or to come reject', async () => {
  const one: Halves = new ThreadPool(module, { size: 1 });
  const outcomes = Promise.allSettled([-2, 4, 6].map((job) => one.run(job)));
  await one.close();
  const late = await Promise.allSettled([one.run(8)]);
  const reasons = [...(await outcomes), ...late].map((each) => each.status === 'rejected' && String(each.reason));
  expect(reasons).toEqual([
    expect.stringContaining('before it had done its job'),
    ...Array.from({ length: 3 }, () => expect.stringContaining('were closed')),
  ]);
});
