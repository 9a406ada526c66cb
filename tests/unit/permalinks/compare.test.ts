import { expect, it } from 'vitest';
import { randomNumbers } from '../../../bench/random-numbers.ts';
import { compareWithList } from '../../../src/permalinks/compare.ts';
import type { Published } from '../../../src/permalinks/find-published.ts';
import { toFingerprint, toLikeness } from '../../../src/permalinks/fingerprint.ts';
import { indexByLikeness } from '../../../src/permalinks/index-by-likeness.ts';
import { formatPermalinks } from '../../../src/permalinks/permalink-list.ts';
import { recordEdit } from '../../../src/permalinks/record-edit.ts';
import { recordPermalinks } from '../../../src/permalinks/record-permalinks.ts';
import { inventText, inventWord } from './invented-report.ts';

const random = randomNumbers(11);
const texts = Array.from({ length: 40 }, () => inventText(60, random));
const reword = (text: string, share: number): string =>
  text
    .split(' ')
    .map((word) => (random() < share ? inventWord(random) : word))
    .join(' ');
const toPublished = (all: readonly string[], slug = 'panel-1'): Published[] =>
  all.map((text, index) => ({
    kind: 'paragraph',
    address: `/${slug}/#p1-${index + 1}`,
    text,
    file: `content/panels/${slug}.mdx`,
    line: index + 1,
  }));

it('the likest of many texts is the one that each held against each would give', () => {
  const printed = [...texts, '', ...texts.slice(0, 5)].map((text, index) => ({
    address: `/panel-1/#p1-${index}`,
    fingerprint: toFingerprint(text),
  }));
  for (const share of [0, 0.1, 0.4, 0.8, 1])
    for (const [index, text] of texts.entries()) {
      const own = { address: `/panel-1/#p1-${index}`, fingerprint: toFingerprint(reword(text, share)) };
      const others = printed.filter(({ address }) => address !== own.address);
      const likenesses = others.map(({ fingerprint }) => toLikeness(own.fingerprint, fingerprint));
      const likeness = Math.max(...likenesses);
      const expected = likeness === 0 ? undefined : others[likenesses.indexOf(likeness)]?.address;
      expect(indexByLikeness(printed)(own)).toEqual(expected && { address: expected, likeness });
    }
  expect(indexByLikeness(printed)({ address: '/panel-1/', fingerprint: '-' })).toBeUndefined();
});

it('an address that is gone is told with the place where its words stand now, edited too', () => {
  const { permalinks } = recordEdit([], toPublished(texts), { date: '2020-01-31' });
  const moved = toPublished(texts.map((text) => reword(text, 0.1)).toReversed(), 'panel-2');
  expect(compareWithList(permalinks, moved).gone.map(({ nowAt }) => nowAt)).toEqual(
    moved.map(({ address }) => address).toReversed(),
  );
});

it('an account of an edit names what was reworded as changed', async () => {
  const { permalinks } = recordEdit([], toPublished(texts), { date: '2020-01-31' });
  const published = toPublished([inventText(60, random), ...texts.slice(1)]);
  const list = formatPermalinks(permalinks);
  const decisions = { date: '2020-02-01', reworded: ['p1-1'] };
  const { report, refusals } = await recordPermalinks('content', { list, published }, { ...decisions, write: false });
  expect(refusals).toEqual([]);
  expect(report).toMatch(/^changed {4}paragraph \/panel-1\/#p1-1\nNot recorded yet/);
});
