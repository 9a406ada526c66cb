/** On the error page: leads an address in capitals to the page, for hosts that cannot redirect it themselves. */
export function followLowerCase(): void {
  const { pathname, search, hash } = location;
  const lower = pathname.toLowerCase();
  if (lower !== pathname && lower.startsWith('/') && !lower.startsWith('//')) location.replace(lower + search + hash);
}
