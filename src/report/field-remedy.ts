import type { z } from 'astro/zod';
import { formatCount } from './format-count.ts';

/** What to do about a field that its schema refuses. `written` is what stands there, as the file has it; empty where nothing does. */
export function findRemedy(issue: z.core.$ZodIssue, written: string): string {
  // So begin the messages that our schemas give themselves.
  if (issue.message.startsWith('expected ')) return writeThat(written);
  switch (issue.code) {
    case 'invalid_type':
      return typeRemedy(issue.expected, written);
    case 'invalid_value':
      return `write one of these: ${issue.values.join(', ')}`;
    case 'invalid_format':
      return formatRemedies[issue.format] ?? writeThat(written);
    case 'too_big':
      return tooBigRemedy(issue);
    case 'too_small':
      return tooSmallRemedy(issue);
    case 'custom':
      return issue.params?.['remedy'] ?? writeThat(written);
    default:
      return writeThat(written);
  }
}

const writeThat = (written: string): string =>
  written === '' ? 'write that here' : `write that instead of ${shorten(written)}`;

/** A value on one line; of a long one its beginning. */
function shorten(written: string): string {
  const line = written.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59).trimEnd()}…`;
}

const formatRemedies: Partial<Record<string, string>> = {
  url: 'write the whole address, such as https://example.org',
  date: 'write a day of the calendar as YYYY-MM-DD, such as 2027-02-28',
};

const typeRemedies: Partial<Record<string, string>> = {
  string: 'write text here, in quotation marks where it looks like a number or a list',
  number: 'write a number without quotation marks',
  int: 'write a whole number',
  boolean: 'write true or false',
  object: 'write its fields here, each on a line of its own as "name: value"',
  tuple: 'write its entries in square brackets, with commas between them',
  record: 'write lines of the form "name: value" here',
};

const typeRemedy = (expected: string, written: string): string =>
  expected === 'array' ? listRemedy(written) : (typeRemedies[expected] ?? writeThat(written));

/** Words between commas become an entry each where they are ids; of other words nobody knows whether the comma is part of the text. */
function listRemedy(written: string): string {
  if (written === '') return 'write a list here, each entry after "- "';
  if (/[[\]{}\n]|: /.test(written)) return 'begin each entry of the list with "- "';
  const isOneText = written.includes(',') && !/^["']/.test(written) && !/^[a-z\d-]+(, *[a-z\d-]+)*$/.test(written);
  return `write a list: [${isOneText ? JSON.stringify(written) : written}]`;
}

function tooBigRemedy({ origin, maximum, inclusive, exact }: z.core.$ZodIssueTooBig): string {
  if (exact) return exactRemedy(origin, Number(maximum));
  if (origin === 'string') return `shorten it to ${formatCount(Number(maximum), 'character')} at most`;
  if (origin === 'array') return `leave ${formatCount(Number(maximum), 'entry', 'entries')} of it at most`;
  return inclusive ? `write a number of at most ${maximum}` : `write a number below ${maximum}`;
}

function tooSmallRemedy({ origin, minimum, inclusive, exact }: z.core.$ZodIssueTooSmall): string {
  if (exact) return exactRemedy(origin, Number(minimum));
  const orRemove = 'or remove the field where it may be left out';
  if (origin === 'string') return `write at least ${formatCount(Number(minimum), 'character')}, ${orRemove}`;
  if (origin === 'array') return `write at least ${formatCount(Number(minimum), 'entry', 'entries')}, ${orRemove}`;
  return inclusive ? `write a number of at least ${minimum}` : `write a number above ${minimum}`;
}

const exactRemedy = (origin: string, count: number): string =>
  origin === 'string'
    ? `write exactly ${formatCount(count, 'character')}`
    : `write exactly ${formatCount(count, 'entry', 'entries')}`;
