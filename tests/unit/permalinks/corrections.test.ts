import { expect, it } from 'vitest';
import { findRevision } from '../../../src/permalinks/corrections.ts';
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
