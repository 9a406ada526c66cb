import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/** What a thread answers to a job; it takes the next one then. */
export type Answer<Result> = { result: Result } | { error: unknown };

interface ThreadLimits {
  /** Threads at most; as many as there are cores where it is not given. */
  size?: number;
  /** Megabytes that one may take for its objects: a thread that may take more collects less of its garbage. */
  mostMemory?: number;
}

interface Waiting<Job, Result> {
  job: Job;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Threads that all run one module, which calls `answerJobs`. They start as jobs come in, as many as there are cores and no more
 * than `size`; what they are doing keeps the process alive, waiting for more does not.
 */
export class ThreadPool<Job, Result> {
  readonly #module: URL;
  readonly #size: number;
  readonly #limits: ResourceLimits;
  readonly #threads = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #queue: Waiting<Job, Result>[] = [];
  #isClosed = false;

  constructor(module: URL, { size = availableParallelism(), mostMemory }: ThreadLimits = {}) {
    this.#module = module;
    this.#size = Math.max(1, Math.min(size, availableParallelism()));
    this.#limits = mostMemory === undefined ? {} : { maxOldGenerationSizeMb: mostMemory };
  }

  /** The job's result, from whichever thread is free first. Rejects with what the job threw, or with what ended its thread. */
  run(job: Job): Promise<Result> {
    if (this.#isClosed) return Promise.reject(this.#refusal());
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#assignNext();
    });
  }

  /** Ends the threads for good; jobs that were not answered by then reject, and so do later ones. */
  async close(): Promise<void> {
    this.#isClosed = true;
    // Before the threads end: a thread that ends makes room for the next job.
    for (const { reject } of this.#queue.splice(0)) reject(this.#refusal());
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #refusal(): Error {
    return new Error(`The threads of ${this.#module.pathname} were closed before this job`);
  }

  #assignNext(): void {
    if (this.#queue.length === 0) return;
    const thread = this.#idle.pop() ?? this.#start();
    const waiting = thread && this.#queue.shift();
    if (waiting) this.#assign(thread, waiting);
  }

  #start(): Worker | undefined {
    if (this.#threads.size >= this.#size) return undefined;
    const thread = new Worker(this.#module, { resourceLimits: this.#limits });
    this.#threads.add(thread);
    return thread;
  }

  #assign(thread: Worker, { job, resolve, reject }: Waiting<Job, Result>): void {
    const takeAnswer = (answer: Answer<Result>) => {
      thread.off('error', lose);
      thread.off('exit', end);
      thread.unref();
      this.#idle.push(thread);
      if ('error' in answer) reject(answer.error);
      else resolve(answer.result);
      this.#assignNext();
    };
    const lose = (error: unknown) => {
      thread.off('message', takeAnswer);
      thread.off('exit', end);
      this.#threads.delete(thread);
      reject(error);
      this.#assignNext();
    };
    const end = (code: number) => {
      thread.off('error', lose);
      lose(new Error(`A thread of ${this.#module.pathname} ended with ${code}, before it had done its job`));
    };
    thread.once('message', takeAnswer);
    thread.once('error', lose);
    thread.once('exit', end);
    thread.ref();
    thread.postMessage(job);
  }
}
