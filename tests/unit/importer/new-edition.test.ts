import { expect, it } from 'vitest';
import type { Block } from '../../../src/importer/imported-report.ts';
import { toNewSections } from '../../../src/importer/new-edition.ts';
import { readTxt } from './read-txt.ts';

it('skips no level of headings, though the source does', () => {
  const heading = (level: number): Block => ({
    kind: 'heading',
    text: `Level ${level}`,
    level,
    lines: [1],
    afterBreak: false,
  });
  const report = readTxt('Panel 1: Lamps\n\nThe lamps of Tolm burn oil in each winter of the war.\n');
  const sections = report.sections.map((section) => ({ ...section, blocks: [3, 4, 2, 4, 4, 3, 2].map(heading) }));
  const [file] = toNewSections({ ...report, sections });
  expect(file?.source.match(/^#+(?= )/gm)).toEqual(['##', '###', '##', '###', '####', '###', '##']);
});
