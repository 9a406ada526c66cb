import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What a command was given that it cannot do with; the message says what and, after a semicolon, the remedy. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; strict: true; allowPositionals: true }>
>['values'];

interface Given<Options extends ParseArgsOptionsConfig> {
  /** By the names of the options. */
  values: Values<Options>;
  /** What stands without a name, in order. */
  positionals: string[];
}

interface Shape<Options extends ParseArgsOptionsConfig, Read> {
  /** Printed for --help: a line for each way to call the command. */
  usage: string;
  options?: Options;
  /** How many words may stand without a name; none where it is left out. */
  most?: number;
  /** What the command makes of the words. Throws UsageError where one of them is none that it takes. */
  read: (given: Given<Options>) => Read;
}

/** The words after a command, by its shape; "help" where they ask for that. Throws UsageError on what the command does not take. */
export function parseCommandLine<Options extends ParseArgsOptionsConfig, Read>(
  args: readonly string[],
  { options, most = 0, read }: Shape<Options, Read>,
): Read | 'help' {
  const { values, positionals } = parse(args, options);
  if ('help' in values && values.help) return 'help';
  const [tooMany] = positionals.slice(most);
  if (tooMany !== undefined) throw new UsageError(`"${tooMany}" is more than this command takes; leave it out`);
  return read({ values: values as Values<Options>, positionals });
}

function parse(args: readonly string[], options: ParseArgsOptionsConfig = {}) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    // Node's first sentence says what is wrong; its others speak of how to write a command line at large.
    const [what] = (error as Error).message.split(/\.?(?:\s*\n|\.\s|$)/);
    throw new UsageError(`${what}; correct it or leave it out`);
  }
}

/**
 * For the beginning of a script: what its command line says. Ends it where there is nothing to do: with 0 after --help, whose text goes
 * to the output, and with 2 after a sentence on what it cannot take.
 */
export function readCommandLine<Options extends ParseArgsOptionsConfig, Read>(shape: Shape<Options, Read>): Read {
  return orExit(() => {
    const read = parseCommandLine(process.argv.slice(2), shape);
    if (read !== 'help') return read;
    console.log(shape.usage);
    process.exit(0);
  }, '--help says what this command takes.');
}

/** What `read` gives. Where that throws UsageError the script ends with 2, after the sentence and, where there is one, the hint. */
export function orExit<Read>(read: () => Read, hint = ''): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n${hint}`.trim());
    process.exit(2);
  }
}

/** A whole number, from 1 on unless `least` says otherwise; the usual one where nothing is said. Throws UsageError, which says of `what`. */
export function toCount(
  text: string | undefined,
  { what, usual, least = 1 }: { what: string; usual: number; least?: number },
): number {
  if (text === undefined) return usual;
  if (!/^\d{1,9}$/.test(text) || Number(text) < least)
    throw new UsageError(`"${text}" is no number of ${what}; write a whole number from ${least} on, such as ${usual}`);
  return Number(text);
}

/** A day of the calendar as YYYY-MM-DD. Throws UsageError. */
export function toDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text);
  if (!isDay) throw new UsageError(`"${text}" is no day of the calendar; write it as YYYY-MM-DD`);
  return text;
}

/** The port that the variable PORT names; `usual` where it is not set. Throws UsageError. */
export function toPort(text: string | undefined, usual: number): number {
  if (!text) return usual;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new UsageError(
      `PORT is "${text}", which is no port; set it to a number up to 65535, or to nothing for ${usual}`,
    );
  return Number(text);
}
