/** Place of the first entry in a sorted list that is not before the given one; the list's length where all are. */
export function findFirst<Entry extends number | string>(sorted: ArrayLike<Entry>, entry: Entry): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as Entry) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}
