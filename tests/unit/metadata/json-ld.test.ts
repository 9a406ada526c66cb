import { describe, expect, it } from 'vitest';
import { describePage, toScriptJson } from '../../../src/metadata/json-ld.ts';
import { inventIdentity, sections } from './invented-report.ts';

const site = 'https://lamps.example/';
const describeAt = (url: string, kind: 'restatement' | 'original' = 'restatement') =>
  describePage({ identity: inventIdentity(kind), site, url, title: 'The title', description: 'The words.', sections });

describe('a page as schema.org describes it', () => {
  it('is a part of the report where it is a section, and a page about the report where it is not', () => {
    const report = { '@type': 'Report', '@id': site, name: 'Lamps and Ferries: A Report' };
    expect(describeAt(`${site}panel-1/`)).toMatchObject({ '@type': 'Report', isPartOf: report });
    expect(describeAt(`${site}glossary/`)).toMatchObject({ '@type': 'WebPage', isPartOf: report });
  });

  it('is the report itself on the home page and where all its text stands', () => {
    for (const url of [site, `${site}report/`]) {
      expect(describeAt(url)).toMatchObject({ '@type': 'Report', '@id': site, url, hasPart: { length: 3 } });
      expect(describeAt(url)).not.toHaveProperty('isPartOf');
    }
  });

  it('keeps the day of a restatement apart from that of the original, and its publisher out', () => {
    const page = describeAt(`${site}panel-1/`);
    expect(page).toMatchObject({
      datePublished: '2030-01-02',
      isBasedOn: {
        temporal: 'May 1910 (inferred; the report is undated)',
        publisher: { name: 'The Harbour Board', url: 'https://board.example/' },
        funder: [{ '@type': 'Organization', name: 'The Lamp Fund' }],
      },
    });
    expect(page).not.toHaveProperty('publisher');
    for (const url of [site, `${site}report/`]) expect(describeAt(url)).toHaveProperty('isBasedOn.funder');
  });

  it('says when its text last changed where that is on record', () => {
    const described = {
      identity: inventIdentity('original'),
      site,
      url: `${site}panel-1/`,
      title: '',
      description: '',
    };
    expect(describePage({ ...described, sections, modified: '2031-02-03' })).toMatchObject({
      datePublished: '2030-01-02',
      dateModified: '2031-02-03',
    });
    expect(describeAt(`${site}glossary/`)).not.toHaveProperty('dateModified');
  });

  it('says of what the report is based on in the report and its parts alone', () => {
    expect(describeAt(`${site}glossary/`)).not.toHaveProperty('isBasedOn');
    expect(describeAt(`${site}glossary/`, 'original')).not.toHaveProperty('publisher');
  });

  it('names the publisher of an edition in the publisher’s own words', () => {
    const page = describeAt(`${site}panel-1/`, 'original');
    expect(page).toMatchObject({ publisher: { name: 'The Harbour Board' }, funder: [{ name: 'The Lamp Fund' }] });
    expect(page).not.toHaveProperty('isBasedOn');
  });
});

it('a script of JSON cannot be ended by the words in it', () => {
  const value = { title: '</script><script>alert(1)' };
  expect(toScriptJson(value)).not.toContain('<');
  expect(JSON.parse(toScriptJson(value))).toEqual(value);
});
