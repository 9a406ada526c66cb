interface Clock {
  /** Milliseconds. */
  now: () => number;
  /** Calls back after so many milliseconds; gives back what calls that off. */
  later: (callBack: () => void, milliseconds: number) => () => void;
  print: (line: string) => void;
}

const moment = 1500;

/**
 * Tells of the stages of a long import, one line a stage; an import that takes only a moment says nothing. Lines and no
 * spinner, so that a log can be read.
 */
export function createProgress({ now, later, print }: Clock): (stage: string) => void {
  const start = now();
  let callOff = () => {};
  return (stage) => {
    callOff();
    const tell = () => print(`  ${Math.round((now() - start) / 1000)} s: ${stage} …`);
    const left = moment - (now() - start);
    if (left <= 0) tell();
    else callOff = later(tell, left);
  };
}

/** Progress of this process, on standard error. */
export const tellProgress = (): ((stage: string) => void) =>
  createProgress({
    now: () => performance.now(),
    later(callBack, milliseconds) {
      const timer = setTimeout(callBack, milliseconds);
      timer.unref();
      return () => clearTimeout(timer);
    },
    print: console.error,
  });
