import { expect, it } from 'vitest';
import { indexPageChanges } from '../../../src/permalinks/page-changes.ts';
import type { Permalink } from '../../../src/permalinks/permalink-list.ts';

const permalink = (address: string, changed: string, kind: Permalink['kind'] = 'page', fingerprint = 'of-words') => ({
  ...{ kind, address, first: '2030-01-01', changed, fingerprint, line: 0 },
});

it('dates a page by its own text, the whole by the latest of its sections, and no page that code makes', () => {
  const find = indexPageChanges([
    permalink('/', '2033-01-01', 'page', '-'),
    permalink('/about/', '2032-01-01'),
    permalink('/panel-1/', '2030-02-01'),
    permalink('/panel-1/#p1-4', '2034-01-01', 'paragraph'),
    permalink('/panel-2/', '2031-12-01'),
    permalink('/glossary/', '2033-01-01', 'page', '-'),
  ]);
  expect(['panel-1', 'panel-2', 'about', '', 'report', 'glossary', 'unheard-of'].map(find)).toEqual([
    ...['2030-02-01', '2031-12-01', '2032-01-01', '2031-12-01', '2031-12-01', undefined, undefined],
  ]);
  expect(indexPageChanges([])('')).toBeUndefined();
});
