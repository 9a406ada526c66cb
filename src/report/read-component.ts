import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

/** The value of a component's attribute, `from` of `<PullQuote from="p1-4">`; undefined where it is missing or no plain text. */
export function attributeOf({ attributes }: MdxJsxFlowElement | MdxJsxTextElement, name: string): string | undefined {
  const attribute = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}
