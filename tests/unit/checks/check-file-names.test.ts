import { expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { soundFiles, toContent } from './sound-content.ts';

it('tells of new words that an import laid beside an editor’s, and lets the site be built meanwhile', () => {
  const problems = checkContent(toContent({ 'panels/panel-1.mdx.new': soundFiles['panels/panel-1.mdx'] }));
  expect(problems.map(({ fatal, file, reason }) => ({ fatal, file, reason }))).toEqual([
    {
      fatal: false,
      file: 'content/panels/panel-1.mdx.new',
      reason:
        'new words of an import lie here beside an editor’s; take over into content/panels/panel-1.mdx what is wanted, then delete this file',
    },
  ]);
});
