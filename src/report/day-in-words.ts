const longDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** A day (YYYY-MM-DD) as readers know it: November 27, 2026. */
export const toDayInWords = (day: string): string => longDay.format(new Date(day));
