import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { toHashSource } from '../../src/hosting/policy.ts';
import { attributesOf, builtPages, elementsOf } from './built-site.ts';

/** The text of a style or script, which has no element inside. */
const textOf = ({ children }: Element): string =>
  children.map((child) => (child.type === 'text' ? child.value : '')).join('');

describe.each(builtPages().map((page) => [page.address, page] as const))('the policy in %s', (_, page) => {
  const [policy = ''] = attributesOf(page, 'meta[http-equiv="content-security-policy"]', 'content');
  const allowed = policy.match(/'sha256-[^']+'/g) ?? [];

  it('allows exactly the inline blocks that a full parser finds', () => {
    const isData = (type: unknown) => /json/.test(String(type));
    const blocks = [
      ...elementsOf(page, 'style'),
      ...elementsOf(page, 'script:not([src])').filter(({ properties }) => !isData(properties['type'])),
    ];
    expect(new Set(allowed)).toEqual(new Set(blocks.map((block) => toHashSource(textOf(block)))));
  });

  it('stands before anything that it governs', () => {
    const order = elementsOf(page, 'head > *').map(({ tagName, properties }) =>
      properties['httpEquiv'] ? 'policy' : tagName,
    );
    expect(order.indexOf('policy')).toBe(1);
  });
});
