import type { AliasGroup } from '../alias.ts';

const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const monthNames = Array.from({ length: 12 }, (_, month) => monthName.format(new Date(Date.UTC(2000, month))));

/** Years that a report of our time may speak of. */
const years = Array.from({ length: 300 }, (_, since1800) => String(1800 + since1800));

/** Months of a year that the texts hold, as they are written in figures: 9/2016 and 2016-09, for September 2016. */
export const listMonths = (isInText: (name: string) => boolean): AliasGroup[] =>
  years.filter(isInText).flatMap((year) =>
    monthNames.flatMap((name, index) => {
      const [month, digits] = [`${name} ${year}`, String(index + 1)];
      const padded = digits.padStart(2, '0');
      const other = [...new Set([`${digits}/${year}`, `${padded}/${year}`, `${year}-${padded}`])];
      return isInText(month) ? [{ name: '', same: [], near: [month], other }] : [];
    }),
  );
