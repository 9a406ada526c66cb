import type { Narrowing } from './narrow.ts';
import type { Outcome } from './search-run.ts';

/**
 * The part of the report that an outcome was narrowed to, as the lists of choices name it: “in Panel 2 under the topic Oil”.
 * Empty where nothing was left out: no part was asked for, or the whole has no match either.
 */
export function namePart({ answer, filters }: Outcome, { panel, topic }: Narrowing): string {
  if (!filters || !answer || answer.matches.length === 0) return '';
  const name = (choices: readonly { slug: string; name: string }[], chosen: string) =>
    choices.find(({ slug }) => slug === chosen)?.name.split(': ')[0];
  const section = name(filters.sections, panel) ?? 'an unknown section';
  const subject = name(filters.topics, topic);
  return [
    ...(panel ? [`in ${section}`] : []),
    ...(topic ? [`under ${subject ? `the topic ${subject}` : 'an unknown topic'}`] : []),
  ].join(' ');
}

/** What is said of an outcome, with the part that it holds of; that a search failed holds of no part. */
export function sayOfPart(said: string, state: Outcome['state'], part: string): string {
  if (!part || state === 'failed' || state === 'offline') return said;
  if (state === 'incomplete') return said.replace(':', `, ${part}:`);
  return `${part.charAt(0).toUpperCase()}${part.slice(1)}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}
