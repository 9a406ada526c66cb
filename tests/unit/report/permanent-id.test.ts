import { describe, expect, it } from 'vitest';
import { readHeadingMarker, readParagraphMarker } from '../../../src/report/permanent-id.ts';

describe('the marker of an id', () => {
  it.each([
    ['[#p1-4]\nWords', { id: 'p1-4', text: 'Words' }],
    ['[#p1-4]\r\nWords', { id: 'p1-4', text: 'Words' }],
    ['[#p1-4] Words', { id: 'p1-4', text: 'Words' }],
    ['[#p1-4]', { id: 'p1-4', text: '' }],
    ['[#p1-4]Words', { text: '[#p1-4]Words' }],
    ['Words [#p1-4]', { text: 'Words [#p1-4]' }],
  ])('before a paragraph: %j', (text, marked) => {
    expect(readParagraphMarker(text)).toEqual(marked);
  });

  it.each([
    ['Heading [#s1-2]', { id: 's1-2', text: 'Heading' }],
    ['Heading [#s1-2]  ', { id: 's1-2', text: 'Heading' }],
    ['Heading', { text: 'Heading' }],
    ['[#s1-2] Heading', { text: '[#s1-2] Heading' }],
  ])('after a heading: %j', (text, marked) => {
    expect(readHeadingMarker(text)).toEqual(marked);
  });
});
