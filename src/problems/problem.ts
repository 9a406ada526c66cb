import { VFile } from 'vfile';

/** A message of vfile, as vfile-reporter prints it. */
export type VFileMessage = VFile['messages'][number];

export interface Place {
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column?: number;
}

interface Fault {
  file: string;
  place: Place;
  /** What is wrong, naming the words at fault. */
  what: string;
  /** What the editor does next. */
  remedy: string;
  /** Name of the rule, for whoever looks it up in `src`. */
  rule: string;
}

/** A fault as a message that stops the build: `reason` holds what and remedy, `file`, `line` and `column` say where. */
export function toProblem({ file, place, what, remedy, rule }: Fault): VFileMessage {
  const message = new VFile({ path: file }).message(`${what}; ${remedy}`, {
    place: { line: place.line, column: place.column ?? 1 },
    ruleId: rule,
    source: 'content',
  });
  message.note = remedy;
  message.fatal = true;
  return message;
}
