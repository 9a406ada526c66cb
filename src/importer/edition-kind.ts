import { isScalar, parseDocument, type Scalar } from 'yaml';

interface MarkedIdentity {
  source: string;
  wasRestatement: boolean;
}

/** `content/report.yaml` with the edition called original, online from today; every other byte stays. */
export function markAsOriginal(source: string, today: string): MarkedIdentity {
  const document = parseDocument(source);
  const scalar = (field: string): Scalar | undefined => {
    const node: unknown = document.getIn(['edition', field], true);
    return isScalar(node) ? node : undefined;
  };
  const kind = scalar('kind');
  if (kind?.value !== 'restatement') return { source, wasRestatement: false };
  const changes = [
    { node: kind, text: 'original' },
    { node: scalar('label'), text: 'original' },
    { node: scalar('published'), text: today },
  ].flatMap(({ node, text }) => (node?.range ? [{ start: node.range[0], end: node.range[1], text }] : []));
  const ordered = changes.sort((a, b) => b.start - a.start);
  return {
    source: ordered.reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), source),
    wasRestatement: true,
  };
}
