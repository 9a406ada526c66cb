import { describe, expect, it } from 'vitest';
import { toStems } from '../../../src/search/analysis.ts';
import { makeBundle } from '../../../src/search/build/make-bundle.ts';
import { makeRemark } from '../../../src/search/remarks.ts';
import { openInventedReport, paragraph } from './invented-report.ts';

const records = [
  paragraph(1, 'Lighthouses', 'The Harbor Lights Board (HLB) keeps nine lamps. Its keepers earn $3 million a year.'),
  paragraph(2, 'Ferries', 'A ferry crosses at dawn. The ferry carries mail, and 12%–15% of it is late.'),
  paragraph(3, 'Ferries', 'Mail arrives late when the tidal gate is shut; the gate is tidal in name only.'),
  paragraph(
    4,
    'Storms',
    'Lamps went out in the storm of 1987, and the HLB was blamed for the wreck of 42 skiffs out of 200.',
  ),
  paragraph(5, '', 'Lamps are described here as well.', 'reference'),
];
const groups = [
  { name: 'HLB', same: ['HLB', 'Harbor Lights Board'], near: [], other: ['lamp authority'] },
  { name: '', same: [], near: ['ferry'], other: ['boat', 'ship'] },
];

const topics = [{ slug: 'post', name: 'Letters by sea', addresses: new Set(['harbor/#p1-2', 'harbor/#p1-3']) }];

const wordLists = { english: ['ferret', 'gale', 'lam', 'storm'], everyday: ['quickly'] };
const open = () => openInventedReport(records, groups, wordLists, { topics });
const { searcher, hash, find, remarks, said } = await open();

describe('search', () => {
  it('makes the same bundle of the same texts', async () => {
    expect((await open()).hash).toBe(hash);
  });

  it('puts the paragraph with all words before those with one', async () => {
    expect(await find('ferry mail')).toEqual(['1.2', '1.3']);
  });

  it('finds a paragraph by the heading that the index has it under, though not as its own words', async () => {
    expect(await find('ferry letters')).toEqual(['1.2', '1.3']);
    expect(await find('mail -letters')).toEqual(['1.2', '1.3']);
    expect(await find('mail -harbor')).toEqual(['1.2', '1.3']);
    expect(await find('"letters by sea"')).toEqual([]);
  });

  it('shows no paragraph of which a heading alone says what is asked while others say it themselves', async () => {
    expect(await find('skiffs letters')).toEqual(['1.4']);
    expect(await find('letters')).toEqual(['1.2', '1.3']);
  });

  it('finds other forms of a word', async () => {
    expect((await find('crossing'))[0]).toBe('1.2');
  });

  it('finds an abbreviation by its expansion, and the expansion by its abbreviation', async () => {
    expect((await find('HLB'))[0]).toBe('1.1');
    expect((await find('harbor lights board'))[0]).toBe('1.1');
    expect((await find('H.L.B.'))[0]).toBe('1.1');
    expect(await remarks('lamp authority')).toContainEqual(['alias', 'HLB']);
  });

  it('finds a thing by a reader’s own word for it, and says by which of the report’s', async () => {
    expect((await find('boats'))[0]).toBe('1.2');
    expect(await said('boats')).toEqual(['ferry, for “boats”.']);
  });

  it('says what else it looked for beside words that the report has, each once, and nothing that holds these', async () => {
    const near = ['storm', 'tidal gate', 'gate', 'ferry', 'mail', 'lamps'];
    const several = [
      { name: '', same: [], near, other: ['gate', 'flood'] },
      { name: 'HLB', same: ['HLB', 'Harbor Lights Board'], near: ['storm'], other: ['flood'] },
      { name: 'mail', same: ['mail'], near: [], other: [] },
      { name: '', same: [], near: ['ferry'], other: ['mail'] },
    ];
    const { said } = await openInventedReport(records, several, wordLists);
    expect(await said('gate')).toEqual(['Searched for storm, ferry, and mail too.']);
    expect(await said('mail')).toEqual(['Searched for ferry too.']);
    expect(await said('flood')).toEqual(['HLB, storm, and tidal gate, for “flood”.']);
  });

  it('corrects to a word of a reader’s name for a thing only where the name is asked for with it', async () => {
    expect(await find('authority')).toEqual([]);
    expect(await remarks('autority')).toEqual([['unknown', undefined]]);
    expect(await remarks('auth')).toEqual([['unknown', undefined]]);
    expect((await find('lamp autority'))[0]).toBe('1.1');
    expect(await remarks('lamp autority')).toContainEqual(['corrected', 'authority']);
  });

  it('finds a thing by a name the other way round, with small words between', async () => {
    expect((await find('authority over the lamps'))[0]).toBe('1.1');
    expect(await remarks('authority over the lamps')).toContainEqual(['alias', 'HLB']);
    expect((await find('lights board of the harbor'))[0]).toBe('1.1');
  });

  it('finds nothing for an unknown word, and says that it is unknown', async () => {
    expect(await find('zeppelin')).toEqual([]);
    expect(await remarks('zeppelin')).toEqual([['unknown', undefined]]);
  });

  it('never takes a word for another that it happens to begin', async () => {
    expect(await find('lam')).toEqual([]);
  });

  it('completes an English word too, but only while somebody types; afterwards it suggests what the word begins', async () => {
    expect(await find('lam', true)).toEqual(['1.1', '1.4', '1.5']);
    expect(await remarks('lam', true)).toEqual([['unfinished', 'lamp']]);
    expect(await remarks('lam')).toEqual([['suggested', 'lamp']]);
    expect(await find('lam ', true)).toEqual([]);
  });

  it('completes a word that is still growing', async () => {
    expect((await find('lighth'))[0]).toBe('1.1');
    expect(await remarks('lighth ')).not.toContainEqual(['beginning', 'lighthouses']);
  });

  it('names no small words among those that a word begins', async () => {
    expect(await remarks('whe', true)).toEqual([['unknown', undefined]]);
    const [remark] = (await searcher.search('desc', true)).remarks;
    expect(remark?.words).toEqual(['described']);
  });

  it('takes the beginning of a name’s first word for the name, by which the texts may call it otherwise', async () => {
    expect(await find('harbo')).toEqual(['1.1', '1.4']);
    const [remark] = (await searcher.search('harbo')).remarks;
    expect(remark?.said.join('')).toBe('Words that begin with “harbo”: Harbor, Harbor Lights Board.');
  });

  it('puts the introduction, which names what the panels go into, after the paragraph that does', async () => {
    const text = 'Of tides, storms and beacons, the beacons are told of at length.';
    const announcing = { ...paragraph(1, '', text), address: 'introduction/#pi-1', section: 'introduction', order: 0 };
    const { find } = await openInventedReport([announcing, paragraph(2, '', text)], [], { english: [], everyday: [] });
    expect(await find('beacons')).toEqual(['1.2', '1.1']);
  });

  it('takes a place for what it cites, however it is written, from a whole citation too', async () => {
    const whole = 'The Harbor (Lights Board, 1987), panel 1, para. 1.2.';
    for (const query of ['para. 1.2', 'par. 1.2', 'paragraph 1.2', '¶1.2', 'p1-2', '#p1-2', whole])
      expect(await find(query), query).toEqual(['1.2']);
    for (const query of ['paras. 1.2–1.4', '1.2-1.4', '¶¶ 1.2 to 1.4', '1.2 through 1.4', 'p1-2–p1-4'])
      expect(await find(query), query).toEqual(['1.2', '1.3', '1.4']);
  });

  it('leaves out of the paragraphs that are cited what must not occur', async () => {
    expect(await find('paragraphs 1.3–1.4')).toEqual(['1.3', '1.4']);
    expect(await find('-skiffs paragraphs 1.3–1.4')).toEqual(['1.3']);
  });

  it('takes a panel that is cited for all its paragraphs, in their order', async () => {
    for (const query of ['panel 1', 'Panel one.', 'section I', 'session 1'])
      expect(await find(query), query).toEqual(['1.1', '1.2', '1.3', '1.4']);
    expect(await find('panel 2')).toEqual([]);
  });

  it('takes a number beside other words for a paragraph where no text has it', async () => {
    expect((await find('lamps 1.3'))[0]).toBe('1.3');
    expect(await remarks('lamps 1.3')).toEqual([]);
  });

  it('says nothing of small words that ask for nothing', async () => {
    for (const query of ['what', 'the', 'to be or not to be']) {
      expect(await find(query), query).toEqual([]);
      expect(await remarks(query), query).toEqual([]);
    }
  });

  it('takes no part of a proper name for the whole of it, nor for another name', async () => {
    const quays = [
      paragraph(1, '', 'The North Quay has lamps.'),
      paragraph(2, '', 'The South Quay (SQ) has ferries, and a view of the south.'),
      paragraph(3, '', 'The SQ is shut in winter.'),
    ];
    const names = [
      { name: 'SQ', same: ['SQ', 'South Quay'], near: [], other: [] },
      { name: '', same: [], near: ['SQ'], other: ['quay'] },
    ];
    const named = await openInventedReport(quays, names, wordLists);
    for (const query of ['SQ', 'South Quay']) expect((await named.find(query)).sort(), query).toEqual(['1.2', '1.3']);
    expect((await named.find('quay')).sort()).toEqual(['1.1', '1.2', '1.3']);
  });

  it('says which words of a phrase no text has', async () => {
    expect(await find('"tidel gate"')).toEqual([]);
    const { remarks: said } = await searcher.search('"tidel gate"');
    expect(said.map(({ kind, typed }) => [kind, typed])).toEqual([['unknown', 'tidel']]);
    expect(await remarks('"tidal gate"')).toEqual([]);
    expect(await remarks('"tid', true)).toEqual([]);
  });

  it('finds a phrase that begins with a small word, and has what to mark', async () => {
    const { matches } = await searcher.search('"the tidal gate"');
    expect(matches.map(({ found }) => found)).toEqual([[['tidal', 'gate']]]);
  });

  it('completes a word with an asterisk as it does without', async () => {
    expect(await find('lighth*')).toEqual(await find('lighth'));
  });

  it('offers other forms of a phrase that stands nowhere as it is written', async () => {
    expect(await find('"tidal gates"')).toEqual([]);
    expect(await remarks('"tidal gates"')).toEqual([['otherwise', 'tidal gates']]);
    expect((await find('tidal gates'))[0]).toBe('1.3');
  });

  it('offers what else may have been meant, without what a word was corrected to', () => {
    const { said } = makeRemark('the fery', 'corrected', 'fery', ['ferry', 'fern']);
    expect(said.map((piece) => (typeof piece === 'string' ? piece : piece.instead)).join('')).toBe(
      '“fery” is not in the report. Showing results for “ferry”. Or did you mean fern?',
    );
    expect(said).toContainEqual({ instead: 'fern', query: 'the fern' });
  });

  it('offers beside a correction only what is as near to the misspelt word', async () => {
    const flares = [
      paragraph(1, 'Flares', 'A flare rose like a missile from the middle deck, and a ferry met a fern.'),
    ];
    const report = await openInventedReport(flares, [], { english: [], everyday: [] });
    const correctionsOf = async (word: string) =>
      (await report.searcher.search(word)).remarks.map(({ words }) => words);
    expect(await correctionsOf('missle')).toEqual([['missile']]);
    expect(await correctionsOf('ferny')).toEqual([['fern', 'ferry']]);
  });

  it('puts what a word was taken for in the place of that word, not of a longer one that begins with it', async () => {
    expect((await searcher.search('feryrs, feryr')).answered).toMatch(/^\w+, ferry$/);
    const { said } = makeRemark('ferrys and ferry', 'suggested', 'ferry', ['fern']);
    expect(said).toContainEqual({ instead: 'fern', query: 'ferrys and fern' });
  });

  it('says that a cited paragraph is not there, and shows no other', async () => {
    expect(await find('para. 1.9')).toEqual([]);
    const [remark] = (await searcher.search('para. 1.9')).remarks;
    expect(remark?.said.join('')).toBe('“para. 1.9” is not in the report.');
  });

  it('waits with a word that has just begun until it has three letters', async () => {
    expect(await find('ferry q', true)).toEqual(await find('ferry'));
    expect(await remarks('ferry qx', true)).toEqual([]);
    expect(await remarks('ferry qx ', true)).toContainEqual(['unknown', undefined]);
  });

  it('names an abbreviation of two letters that no text has, once nobody is typing', async () => {
    expect(await find('ferry qx')).toEqual([]);
    expect(await remarks('ferry qx')).toContainEqual(['unknown', undefined]);
    expect(await remarks('QX')).toEqual([['unknown', undefined]]);
  });

  it('waits for a third letter after a hyphen, too', async () => {
    expect(await find('tidal-ga', true)).toEqual(['1.3']);
    expect(await remarks('tidal-ga', true)).toEqual([]);
  });

  it('shows results for the likeliest spelling, and says so', async () => {
    expect((await find('feryr'))[0]).toBe('1.2');
    expect(await remarks('feryr')).toContainEqual(['corrected', 'ferry']);
  });

  it.each([
    ['another first letter that sounds the same', 'ceepers', 'keepers'],
    ['the key beside in a word of five', 'stotm', 'storm'],
  ])('knows %s for a slip', async (_, typed, meant) => {
    expect(await remarks(typed)).toContainEqual(['corrected', meant]);
  });

  it('suggests a word that is alike in its stem alone, and takes the other for no slip of it', async () => {
    expect(await find('discribeness')).toEqual([]);
    expect(await remarks('discribeness')).toEqual([['suggested', 'described']]);
  });

  it('takes another letter in an abbreviation for another abbreviation', async () => {
    const board = paragraph(1, '', 'The QMCB keeps lamps.');
    const { find: findBoard, remarks: remarksOn } = await openInventedReport([board], [], wordLists);
    expect(await findBoard('QMBC')).toEqual(['1.1']);
    expect(await findBoard('QMCD')).toEqual([]);
    expect(await remarksOn('QMCD')).toEqual([['suggested', 'QMCB']]);
  });

  it('takes two words written together for these only where a text has them so', async () => {
    expect(await find('tidalgate')).toEqual(['1.3']);
    expect(await find('gatelamps')).toEqual([]);
    expect(await remarks('gatelamps')).toEqual([['unknown', undefined]]);
  });

  it('completes no end of a name after a hyphen, but while somebody types', async () => {
    expect(await remarks('Choi-cro')).not.toContainEqual(['beginning', 'crosses']);
    expect(await remarks('Choi-cro', true)).toContainEqual(['beginning', 'crosses']);
  });

  it('searches for another name beside a word that the texts have themselves, and says so', async () => {
    const names = [{ name: 'ferry', same: ['ferry'], near: ['mail'], other: [] }];
    const { searcher: named } = await openInventedReport(records, names, wordLists);
    const [remark] = (await named.search('mail')).remarks;
    expect(remark?.said).toEqual(['Searched for ferry too.']);
  });

  it('reads a query anew once its words are corrected', async () => {
    const score = async (query: string) => (await searcher.search(query)).matches.map((match) => match.score);
    expect(await score('harbor lihgts board')).toEqual(await score('harbor lights board'));
    expect(await remarks('harbor lihgts board')).toContainEqual(['corrected', 'Lights']);
  });

  it('takes British and American spelling for the same word, and says nothing of it', async () => {
    expect((await find('harbour'))[0]).toBe('1.1');
    expect(await remarks('harbour')).toEqual([]);
  });

  it('takes an English word for a slip only where its neighbours ask for it', async () => {
    expect(await find('gale')).toEqual([]);
    expect(await remarks('gale')).toEqual([['suggested', 'gate']]);
    expect((await find('tidal gale'))[0]).toBe('1.3');
    expect(await remarks('tidal gale')).toEqual([['corrected', 'gate']]);
  });

  it('waits for a second letter before it looks for a word that is still growing', async () => {
    expect((await find('tidal g'))[0]).toBe('1.3');
    expect((await find('tidal ga', true))[0]).toBe('1.3');
  });

  it('withholds what answers only half of what was asked, by a reader’s own word', async () => {
    expect(await find('ship zeppelin')).toEqual([]);
    expect(await remarks('ship zeppelin')).toContainEqual(['withheld', 'ship']);
  });

  it('takes words in which one asks for the lesser part of a question, and answers none of them alone', async () => {
    expect((await find('Who keeps the tidal gate?'))[0]).toBe('1.3');
    expect(await find('keep zeppelin')).toEqual([]);
    expect((await find('keep'))[0]).toBe('1.1');
  });

  it('leaves an unknown word in which one asks out, without a word about it', async () => {
    expect((await find("Why don't they fight a storm"))[0]).toBe('1.4');
    expect(await remarks("Why don't they fight a storm")).toEqual([]);
    expect(await remarks('does a storm exist')).toEqual([]);
    expect((await find('What is the storm doing?'))[0]).toBe('1.4');
    expect(await remarks('What is the storm doing?')).toEqual([]);
  });

  it('leaves an everyday word out where the rest of the query does without it', async () => {
    expect(await find('lamps quickly went')).toContain('1.4');
    expect(await find('lamps quickly')).toEqual([]);
    expect(await remarks('lamps quickly')).toContainEqual(['withheld', 'lamps']);
  });

  it('takes a word with a capital for a name rather than for a slip', async () => {
    expect((await find('strom'))[0]).toBe('1.4');
    expect(await find('Strom')).toEqual([]);
    expect(await remarks('Strom')).toEqual([['suggested', 'storm']]);
  });

  it('finds an exact phrase only as it stands', async () => {
    expect(await find('"tidal gate"')).toEqual(['1.3']);
    expect(await find('"gate tidal"')).toEqual([]);
  });

  it('says of an exact name that its other names are left out, and offers them', async () => {
    const { remarks: said } = await searcher.search('“harbor lights board”');
    expect(said).toEqual([expect.objectContaining({ kind: 'exact', typed: '“harbor lights board”' })]);
    expect(said[0]?.said).toContainEqual({ instead: 'harbor lights board', query: 'harbor lights board' });
    expect(await remarks('"tidal gate"')).toEqual([]);
  });

  it('leaves out paragraphs with a word that must not occur', async () => {
    expect(await find('mail -dawn')).toEqual(['1.3']);
    expect(await find('lamps -"lamp authority"')).toEqual(['1.5']);
    expect(await find('lamps -HLB')).toEqual(['1.5']);
  });

  it('finds figures however they are written', async () => {
    for (const query of ['$3 million', '3 million dollars', '3m dollars', 'USD 3 mn', 'US$3,000,000', 'three million'])
      expect(await find(query), query).toEqual(['1.1']);
    for (const query of ['12-15%', '12 percent', '15 per cent', 'fifteen percent'])
      expect(await find(query), query).toEqual(['1.2']);
    for (const query of ['forty-two', 'two hundred skiffs']) expect(await find(query), query).toContain('1.4');
    expect(await find('in 1987')).toEqual(['1.4']);
    expect(await find('13%')).toEqual([]);
    for (const query of ['€3 million', '£3m', '3G', 'G3', '9G']) expect(await find(query), query).toEqual([]);
    for (const query of ['1987s', 'the 42nd']) expect(await find(query), query).toEqual(['1.4']);
  });

  it('goes to a paragraph by its number', async () => {
    for (const query of ['1.3', '§1.3', '¶ 1.3']) expect((await find(query))[0], query).toBe('1.3');
    expect(await find('A.3')).toEqual([]);
    const [remark] = (await searcher.search('A.3')).remarks;
    expect(remark?.said).toEqual(['“A.3” is not in the report.']);
  });

  it('puts reference entries after paragraphs', async () => {
    expect((await find('lamps')).at(-1)).toBe('1.5');
  });

  it.each(['__proto__', 'constructor', 'toString', '<img src=x onerror=alert(1)>', '"', '-', '', '   '])(
    'takes %j for text',
    async (query) => {
      expect(await find(query)).toEqual([]);
    },
  );
});

describe('the questions that readers may ask of a paragraph', () => {
  const questions = { 'p1-3': ['What happens to the mail in a storm?', 'Does a zeppelin bring it?'] };
  const openAsked = () => openInventedReport(records, groups, wordLists, { questions });

  it('put it before others that have as much of a query', async () => {
    const { find: findUnasked } = await openInventedReport(records, groups, wordLists);
    expect((await findUnasked('mail in a storm'))[0]).toBe('1.4');
    expect((await (await openAsked()).find('mail in a storm'))[0]).toBe('1.3');
  });

  it('do not make it an answer to words that only other paragraphs hold', async () => {
    expect(await (await openAsked()).find('storm')).toEqual(['1.4']);
  });

  it('are none of an entry whose id is a name of the language', async () => {
    const entry = { ...paragraph(1, 'Winches', 'A winch.', 'reference'), address: 'glossary/#constructor' };
    const { find: findEntry } = await openInventedReport([entry], [], wordLists, { questions: {} });
    expect(await findEntry('winch')).toEqual(['1.1']);
  });

  it('make no word known that no paragraph holds', async () => {
    const asked = await openAsked();
    expect(await asked.find('zeppelin')).toEqual([]);
    expect(await asked.remarks('zeppelin')).toEqual([['unknown', undefined]]);
  });
});

describe('the names that the texts are asked for', () => {
  it('are held by no word such as “does” that only shares a stem with them, and by such words themselves', async () => {
    const held: Record<string, boolean> = {};
    const said = paragraph(1, '', 'The Board does what the keepers of lamps do with its oil.');
    const makeAliases = async (isInText: (name: string) => boolean) => {
      for (const name of ['DOE', 'keepers of the lamps', 'keeper of lamps', 'its oils']) held[name] = isInText(name);
      return [];
    };
    await makeBundle([said], makeAliases, { topics: [], questions: {} }, { english: [], everyday: [] });
    expect(held).toEqual({ DOE: false, 'keepers of the lamps': false, 'keeper of lamps': true, 'its oils': true });
  });
});

describe('the names by which readers call things with words that the texts do not have', () => {
  it('stand in files of their own, by the first letter of such a word; others come with every query', async () => {
    const named = { name: '', same: [], near: ['mail'], other: ['late boat', 'dawn mail', 'zeppelin post', 'packet'] };
    const { bundle } = await openInventedReport(records, [...groups, named], wordLists);
    const kept = (await bundle.aliases()).map(({ other }) => other);
    expect(kept).toEqual([['lamp authority'], [], ['dawn mail']]);
    expect(await bundle.names('zeppelin')).toContain('2|zeppelin post');
    expect(await bundle.names('boat')).toContain('2|late boat');
  });

  it('lead to the thing however many ask at once, and leave it out after a minus', async () => {
    const fresh = await open();
    const [boats, ships] = await Promise.all([fresh.find('boats'), fresh.find('ships')]);
    expect([boats[0], ships[0]]).toEqual(['1.2', '1.2']);
    const brought = [paragraph(1, '', 'A ferry brings mail.'), paragraph(2, '', 'Mail comes by road too.')];
    const { find: findMail } = await openInventedReport(brought, groups, wordLists);
    expect(await findMail('mail -boats')).toEqual(['1.2']);
    expect(await findMail('mail -ferry')).toEqual(['1.2']);
    expect(await findMail('mail -roads')).toEqual(['1.1']);
  });

  it('are offered for a phrase that is looked for as written', async () => {
    const named = { name: '', same: [], near: ['ferry', 'mail'], other: ['packet'] };
    const { remarks } = await openInventedReport(records, [named], wordLists);
    expect(await remarks('"packet"')).toContainEqual(['exact', 'packet']);
  });
});

describe('a slip in one of several words', () => {
  const openSlips = () =>
    openInventedReport(
      [paragraph(1, '', 'The lamps turn by counterweights.'), paragraph(2, '', 'The Great Lamp has a keeper.')],
      [{ name: 'Great Lamp', same: ['Great Lamp'], near: [], other: ['lamp Orund keeper'] }],
      { english: [], everyday: [] },
    );

  it('is corrected where both are one word of the texts', async () => {
    const { find, remarks } = await openSlips();
    expect(await find('conter-weights')).toEqual(['1.1']);
    expect(await remarks('conter-weights')).toEqual([['corrected', 'counterweights']]);
  });

  it('is corrected where the right one makes a name with those beside it', async () => {
    const { find, remarks } = await openSlips();
    expect((await find('lamp Orumd keeper'))[0]).toBe('1.2');
    expect(await remarks('lamp Orumd keeper')).toContainEqual(['corrected', 'Orund']);
    expect(await find('Orumd')).toEqual([]);
  });
});

describe('an index of several parts', () => {
  // Enough different words that Pagefind writes more than one index file, each begun and ended anywhere in the alphabet.
  const word = (number: number) =>
    [...number.toString(26).padStart(4, '0')]
      .map((digit) => 'bcdfghjklmnpqrstvwxzaeiouy'[parseInt(digit, 26)])
      .join('');
  const many = Array.from({ length: 120 }, (_, page) =>
    paragraph(page + 1, '', Array.from({ length: 60 }, (_, at) => `${word(page * 60 + at)}ing`).join(' ')),
  );

  it('is asked for every word in the one part that holds it', async () => {
    const { bundle } = await openInventedReport(many, [], { english: [], everyday: [] });
    expect((await bundle.manifest()).index.length).toBeGreaterThan(1);
    const missing: string[] = [];
    for (const stem of many.flatMap(({ text }) => toStems(text)))
      if (!(await bundle.indexPart(stem))?.has(stem)) missing.push(stem);
    expect(missing).toEqual([]);
  });
});
