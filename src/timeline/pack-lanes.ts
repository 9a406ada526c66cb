/** A stretch of a line that must not be shared. */
interface Extent {
  from: number;
  to: number;
}

/** The first lane for each extent in which it touches no earlier one, counted from 0; `gap` is what must lie between two. */
export function packLanes(extents: readonly Extent[], gap: number): number[] {
  const lanes: Extent[][] = [];
  return extents.map((extent) => {
    const isFree = (lane: readonly Extent[]) =>
      lane.every(({ from, to }) => extent.to + gap <= from || to + gap <= extent.from);
    const free = lanes.findIndex(isFree);
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), extent];
    return lane;
  });
}

/** As `packLanes`, in the order given from the first lane to the last: none stands in a lane before that of an earlier extent. */
export function stackLanes(extents: readonly Extent[], gap: number): number[] {
  let lane = 0;
  let end = Number.NEGATIVE_INFINITY;
  return extents.map(({ from, to }) => {
    if (from < end + gap) lane += 1;
    end = to;
    return lane;
  });
}
