import { describe, expect, it } from 'vitest';
import { findMadePages } from '../../../src/checks/made-pages.ts';

const patterns = ['', 'references/[section]', 'topics/[topic]'];
const toSource = (name: string, text: string) => ({
  path: `content/${name}`,
  name,
  text,
  bytes: new Uint8Array(),
  problems: [],
});
const pagesOf = (...sources: ReturnType<typeof toSource>[]) =>
  findMadePages(patterns, sources, ['panel-1', 'panel-2']).map(({ page }) => page);

describe('pages that list what refers to the paragraphs of a section', () => {
  it('are made where a register refers to paragraphs', () => {
    const timeline = toSource('timeline.yaml', 'events: []\n');
    expect(pagesOf(timeline)).toEqual(['', 'references/panel-1', 'references/panel-2']);
  });

  it('are not made for an edition without registers, nor for places alone, which refer to none', () => {
    expect(pagesOf()).toEqual(['']);
    expect(pagesOf(toSource('places.yaml', 'places: []\n'))).toEqual(['']);
  });
});
