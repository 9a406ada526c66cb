import { toFullTitle } from './full-title.ts';
import type { ReportIdentity } from './schemas.ts';

/** What a printed page says of itself: title, publisher, date, kind of edition, address. */
export const toProvenance = (identity: ReportIdentity, address: string): string =>
  `${toFullTitle(identity)}. ${identity.publisher.name}, ${identity.issuedInWords}; ${identity.edition.label} at ${address}`;
