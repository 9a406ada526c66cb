import { expect, it } from 'vitest';
import { findRevision, toFeedEntries } from '../../../src/permalinks/corrections.ts';
import type { Permalink } from '../../../src/permalinks/permalink-list.ts';
import type { Section } from '../../../src/report/section.ts';

const permalink = (address: string, changed: string): Permalink => ({
  kind: 'paragraph',
  address,
  first: '2026-01-01',
  changed,
  fingerprint: '-',
  line: 0,
});
const section = (slug: string, ...ids: string[]) => ({
  slug,
  paragraphs: ids.map((id) => ({ id }) as Section['paragraphs'][number]),
});

it('of the paragraphs that changed since publication only the sections’ own are counted, and those that still stand', () => {
  const permalinks = [
    permalink('/panel-1/#p1-1', '2026-01-02'),
    permalink('/panel-1/#p1-2', '2026-01-01'),
    permalink('/panel-1/#p1-3', '2026-01-04'),
    permalink('/panel-1/#p1-9', '2026-01-05'),
    permalink('/about/#pa-1', '2026-01-05'),
  ];
  const sections = [section('panel-1', 'p1-1', 'p1-2', 'p1-3')];
  expect(findRevision(permalinks, sections, '2026-01-01')).toEqual({ revised: 2, of: 3, last: '2026-01-04' });
  expect(findRevision(permalinks, sections, '2026-01-05')).toBeUndefined();
});

it('the feed tells of corrections and of a revision, the latest first', () => {
  const correction = { date: '2026-01-03', paragraph: 'p1-1', change: 'A pier was added.', reason: 'It stands.' };
  const revision = { revised: 2, of: 3, last: '2026-01-04' };
  const read = (given: typeof revision | undefined) =>
    toFeedEntries([correction], [section('panel-1', 'p1-1') as Section], given).map(({ date, title, address }) => [
      date,
      title,
      address,
    ]);
  const corrected = ['2026-01-03', 'Paragraph 1.1', 'panel-1/#p1-1'];
  expect(read(revision)).toEqual([
    ['2026-01-04', 'The text was revised', 'corrections/#revised-2026-01-04'],
    corrected,
  ]);
  expect(read(undefined)).toEqual([corrected]);
});
