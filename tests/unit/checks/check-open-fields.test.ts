import { expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { edit, toContent } from './sound-content.ts';

it('warns of what an import left to be filled in, where it stands, and stops nothing for it', () => {
  const problems = checkContent(toContent(edit('report.yaml', 'The Lamp Society', 'To be filled in')));
  expect(problems.map(({ fatal, file, line, reason }) => ({ fatal, file, line, reason }))).toEqual([
    {
      fatal: false,
      file: 'content/report.yaml',
      line: 4,
      reason: 'readers see “To be filled in” for this; write what the report says',
    },
  ]);
});
