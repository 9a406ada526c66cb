import type { ReportIdentity } from './schemas.ts';

/** What a reader is to cite and to quote, in one sentence: the same wherever the site says it. */
export const toCitingRule = ({ edition }: Pick<ReportIdentity, 'edition'>): string =>
  edition.kind === 'restatement'
    ? 'Cite the publisher’s report as restated here, with the paragraph’s number; quote from the publisher’s original.'
    : 'Cite the publisher’s report, with the paragraph’s number.';
