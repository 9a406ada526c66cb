import { describe, expect, it } from 'vitest';
import { openInventedReport, paragraph } from './invented-report.ts';

const { searcher, find, remarks } = await openInventedReport(
  [
    paragraph(1, 'Lamps', 'New lamps burn in the harbor. The Board insures them against a wreck.'),
    paragraph(2, 'Health', 'The health of the keepers is the harbor master’s care; he brings aid and a doctor.'),
    paragraph(
      3,
      'Insurance',
      'A policy pays for skiffs, and for the goat of Mina Torvald, who came from New Caledonia.',
    ),
    paragraph(4, 'Quarrels', 'Keepers and ferrymen clash over the night watch of 1987, and over a Tidal Commission.'),
  ],
  [
    { name: '', same: [], near: ['clash'], other: ['war'] },
    { name: 'Mina Torvald', same: ['Mina Torvald'], near: ['Torvald'], other: [] },
    { name: 'New Caledonia', same: ['New Caledonia'], near: [], other: [], isCommon: true },
    { name: 'skiff', same: ['skiff'], near: [], other: ['dinghy'] },
    { name: 'harbor master', same: ['harbor master'], near: [], other: ['HMA'] },
    { name: 'HLBS', same: [], near: ['lamps'], other: ['HLBS'] },
  ],
  { english: [], everyday: ['cup', 'fund', 'won'] },
);

describe('words that together mean another thing', () => {
  it('are not found as the single words that the texts have of a country’s name', async () => {
    expect(await find('New Zealand')).toEqual([]);
    expect(await find('new zealand lamps')).toEqual([]);
    expect(await remarks('new zealand')).toEqual([['unknown', undefined]]);
    expect((await find('new caledonia'))[0]).toBe('1.3');
  });

  it('are not found of a country that the texts do not name', async () => {
    expect(await find('zanzibar harbor lamps')).toContain('1.1');
    expect(await find('iceland harbor lamps')).toEqual([]);
  });

  it('are not found of a year that the texts do not have', async () => {
    expect(await find('goat skiffs 1987')).toContain('1.3');
    expect(await find('goat skiffs 1955')).toEqual([]);
  });

  it('are not found where no paragraph has more than one of them, which can be searched for alone', async () => {
    expect(await find('health insurance')).toEqual([]);
    const [remark] = (await searcher.search('health insurance')).remarks;
    expect(remark?.said.filter((piece) => typeof piece !== 'string')).toEqual([
      { instead: 'health', query: 'health' },
      { instead: 'insurance', query: 'insurance' },
    ]);
    expect((await find('health harbor'))[0]).toBe('1.2');
    expect(await find('health insurance', true)).not.toEqual([]);
  });

  it('are not found where they are three or more with capitals, of which no two stand together: such a name the texts do not have', async () => {
    expect(await find('goat harbor health')).not.toEqual([]);
    expect(await find('Goat Harbor Health')).toEqual([]);
    expect(await remarks('Goat Harbor Health')).toEqual([['apart', 'Goat']]);
    expect(await find('New Lamps Wreck')).not.toEqual([]);
  });

  it('are found where a paragraph has one of them beside a word of the other’s name', async () => {
    expect(await find('harbor master wreck')).toContain('1.1');
    expect(await find('harbor master policy')).toEqual([]);
  });

  it('are found in different paragraphs where a question or a figure joins them', async () => {
    expect(await find('the health of the skiffs')).not.toEqual([]);
    expect(await find('health 1987')).not.toEqual([]);
  });

  it('are not found where one is missing and no paragraph has the others together, or they are a country’s and one more', async () => {
    expect(await find('skiff zeppelin policy')).toContain('1.3');
    expect(await find('skiff zeppelin night')).toEqual([]);
    expect(await find('zeppelin policy goat')).toContain('1.3');
    expect(await find('new caledonia zeppelin policy')).toEqual([]);
  });

  it('are no proper name’s common noun, for which a reader’s own word stands; in small letters they are', async () => {
    expect(await find('war')).toEqual(['1.4']);
    expect(await find('Harbor War')).toEqual([]);
    expect(await remarks('Harbor War')).toEqual([['name', 'harbor war']]);
    expect(await find('harbor war')).toContain('1.4');
  });

  it('in capitals are a common noun’s where they follow a name of the texts', async () => {
    expect(await find('Tidal Commission War')).toContain('1.4');
  });

  it('are another person’s name where only one name is known', async () => {
    expect(await find('Torvald')).toEqual(['1.3']);
    expect(await find('Otto Torvald')).toEqual([]);
    expect(await remarks('Otto Torvald')).toContainEqual(['withheld', 'Torvald']);
  });

  it('are a name of their own where all have capitals and some are unknown', async () => {
    expect(await find('Harbor Insurance Keepers Fund')).toEqual([]);
    expect(await find('the Harbor Insurance Keepers Fund')).toEqual([]);
    expect(await find('harbor insurance keepers fund')).not.toEqual([]);
    expect(await find('Night Watch Fund')).toEqual(['1.4']);
  });

  it('are another thing where an unknown word stands beside a common noun’s other name, and not beside a proper one', async () => {
    expect(await find('dinghy')).toEqual(['1.3']);
    expect(await find('dinghy zeppelin')).toEqual([]);
    expect(await remarks('dinghy zeppelin')).toContainEqual(['withheld', 'dinghy']);
    expect(await find('HLBS zeppelin')).toEqual(['1.1']);
  });

  it('are not said to be left out where nothing is shown without them', async () => {
    expect(await remarks('harbor fund')).toEqual([
      ['unknown', undefined],
      ['withheld', 'harbor'],
    ]);
    expect(await remarks('Night Watch Fund')).toEqual([['left-out', undefined]]);
  });
});

describe('what is left of a question with a word that the texts do not have', () => {
  it('answers it only where it stands together somewhere', async () => {
    expect((await find('a zeppelin, lamps and a wreck'))[0]).toBe('1.1');
    expect(await find('a zeppelin, a doctor and a goat')).toEqual([]);
    expect(await remarks('a zeppelin, a doctor and a goat')).toContainEqual(['withheld', 'doctor']);
    expect(await find('a doctor and a goat')).not.toEqual([]);
    // Other names are never all that there are: of them it cannot be said that they stand nowhere together.
    expect(await find('a zeppelin, a dinghy and a doctor')).not.toEqual([]);
    // Of a term of the glossary it is asked too: a zeppelin of skiffs is none.
    expect(await find('a zeppelin, a skiff and a doctor')).toEqual([]);
    expect(await find('a zeppelin, a skiff and a policy')).not.toEqual([]);
  });

  it('does not answer it where that word is a name, unless more is left', async () => {
    expect(await find('has zeppelin a goat and a policy')).toEqual(['1.3']);
    expect(await find('has Zeppelin a goat and a policy')).toEqual([]);
    expect(await find('HAS ZEPPELIN A GOAT AND A POLICY')).toEqual(['1.3']);
  });
});

describe('a word in which one asks', () => {
  it('is not missed beside a thing asked for, even at the end', async () => {
    expect(await find('what does the policy explain')).toEqual(['1.3']);
    expect(await remarks('what does the policy explain')).toEqual([]);
    expect(await remarks('explain')).toEqual([['unknown', undefined]]);
  });
});

describe('an everyday word that the texts do not have', () => {
  it('cannot be spared beside a word that is only part of a name', async () => {
    expect(await find('they all fund a goat')).toEqual(['1.3']);
    expect(await find('they all fund a Caledonia')).toEqual([]);
    expect(await remarks('they all fund a Caledonia')).toContainEqual(['withheld', 'Caledonia']);
  });

  it('cannot be spared where more words are than stay', async () => {
    expect(await find('who won the goat')).toEqual(['1.3']);
    expect(await find('who won the goat cup')).toEqual([]);
  });
});

describe('a word in capitals', () => {
  it('is the plural of one that ends in a vowel, and says what that stands for', async () => {
    expect(await find('HMAs')).toEqual(['1.2']);
    expect(await remarks('HMAs')).toEqual([['alias', 'harbor master']]);
  });

  it('is no plural of a word that the texts only have without its ending', async () => {
    expect(await find('aids')).toEqual(['1.2']);
    expect(await find('AIDS')).toEqual([]);
    expect(await remarks('AIDS')).toEqual([['name', 'aids']]);
  });

  it('is found where the texts have it, or one of its names', async () => {
    expect(await find('LAMPS')).toEqual(['1.1']);
    expect(await find('HLBS')).toEqual(['1.1']);
  });
});

describe('a country that the texts name', () => {
  it('answers nothing that is asked of it and that the texts do not have, however many words it is called by', async () => {
    expect(await find('zeppelins to New Caledonia')).toEqual([]);
    expect(await remarks('zeppelins to New Caledonia')).toContainEqual(['withheld', 'New Caledonia']);
    expect(await find('how do I fund New Caledonia')).toEqual([]);
    expect(await find('how do I fund Mina Torvald')).toEqual(['1.3']);
  });
});

describe('a country that the texts do not name', () => {
  it('is no misspelling of anything', async () => {
    expect(await remarks('Nauru')).toEqual([['unknown', undefined]]);
    expect(await remarks('Hong Kong')).toEqual([['unknown', undefined]]);
  });

  it('is not left out of a question about something with a name', async () => {
    expect(await find('Mina Torvald in a zeppelin')).toEqual(['1.3']);
    expect(await find('Mina Torvald in Peru')).toEqual([]);
    expect(await find('HLBS in Peru')).toEqual([]);
  });
});
