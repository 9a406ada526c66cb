import { expect, it } from 'vitest';
import { parseCommandLine, toCount, toDay, toPort } from '../../../src/commands/command-line.ts';

const parse = (...args: string[]) =>
  parseCommandLine(args, {
    usage: 'light LAMP',
    options: { oil: { type: 'string' }, dim: { type: 'boolean', default: false } },
    most: 1,
    read: ({ values, positionals: [lamp] }) => ({ lamp, ...values }),
  });

it('a command line is read by the shape of its command', () => {
  expect(parse('north', '--oil', 'whale')).toEqual({ lamp: 'north', oil: 'whale', dim: false });
  expect(parse()).toEqual({ lamp: undefined, dim: false });
});

it.each([['--help'], ['-h'], ['north', 'south', '--help']])('help is what is asked for by %s %s', (...args) => {
  expect(parse(...args)).toBe('help');
});

it.each([
  [['--bogus'], `Unknown option '--bogus'; correct it or leave it out`],
  [['--oil'], `Option '--oil <value>' argument missing; correct it or leave it out`],
  [['--dim=much'], `Option '--dim' does not take an argument; correct it or leave it out`],
  [['north', 'south'], '"south" is more than this command takes; leave it out'],
])('what a command does not take is refused in one sentence: %j', (args, sentence) => {
  expect(() => parse(...args)).toThrow(new RegExp(`^${sentence}$`));
});

it('a count is a whole number, from 1 on where nothing else is said', () => {
  const lamps = { what: 'lamps', usual: 9 };
  expect([toCount('12', lamps), toCount(undefined, lamps), toCount('0', { ...lamps, least: 0 })]).toEqual([12, 9, 0]);
  for (const text of ['', 'five', '0', '-1', '2.5', '1e3', '12 '])
    expect(() => toCount(text, lamps)).toThrow(
      `"${text}" is no number of lamps; write a whole number from 1 on, such as 9`,
    );
});

it('a day is one of the calendar', () => {
  expect(toDay('2028-02-29')).toBe('2028-02-29');
  for (const text of ['5.5', '2027-02-29', '2027-13-01', '2027-2-1', 'today'])
    expect(() => toDay(text)).toThrow(`"${text}" is no day of the calendar; write it as YYYY-MM-DD`);
});

it('a port is a number that systems have; where none is named the usual one is taken', () => {
  expect([toPort('8080', 4321), toPort('0', 4321), toPort('', 4321), toPort(undefined, 4321)]).toEqual([
    8080, 0, 4321, 4321,
  ]);
  for (const text of ['abc', '65536', '-1', '80.5'])
    expect(() => toPort(text, 4321)).toThrow(
      `PORT is "${text}", which is no port; set it to a number up to 65535, or to nothing for 4321`,
    );
});
