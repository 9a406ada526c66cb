import { expect, it } from 'vitest';
import { openInventedReport, paragraph } from './invented-report.ts';

const { searcher } = await openInventedReport(
  [
    paragraph(1, '', 'The Harbor Lights Board (HLB) keeps nine lamps.'),
    paragraph(2, '', 'A ferry crosses at dawn. The steam ferry carries mail and packets.'),
  ],
  [
    { name: 'HLB', same: ['HLB', 'Harbor Lights Board'], near: [], other: ['lamp authority'] },
    { name: 'ferry', same: ['ferry', 'steam ferry'], near: ['mail', 'packet'], other: ['barge'] },
    { name: 'lantern', same: [], near: ['lamp'], other: ['torch'] },
  ],
  { english: [], everyday: [] },
);

it.each([
  ['another name of the same thing', 'Harbor Lights Board', 'HLB, for “Harbor Lights Board”.'],
  ['another name of a thing that others only come near', 'steam ferry', 'ferry, for “steam ferry”.'],
  ['a name that only comes near it, which the texts have themselves', 'mail', 'Searched for ferry too.'],
  ['a name that the texts do not have', 'barge', 'ferry, for “barge”.'],
  ['a name of a thing that they only come near', 'torch', 'lantern, for “torch”.'],
  ['a name of which they have words', 'lamp authority', 'HLB, for “lamp authority”.'],
])('says of %s what was searched for', async (_, query, said) => {
  const { remarks } = await searcher.search(query);
  expect(remarks.map((remark) => remark.said)).toEqual([[said]]);
});

it('says nothing of a name that is typed as the texts have it', async () => {
  for (const query of ['HLB', 'ferries']) expect((await searcher.search(query)).remarks, query).toEqual([]);
});
