import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../src/timeline/draw-timeline.ts';
import { orderEvents } from '../../../src/timeline/order-events.ts';
import { packLanes, stackLanes } from '../../../src/timeline/pack-lanes.ts';
import { readTimeline } from '../../../src/timeline/read-timeline.ts';

const timeline = orderEvents(await readTimeline('content'));

describe('lanes', () => {
  it('keep extents apart and use the first that is free', () => {
    const extents = [
      { from: 0, to: 10 },
      { from: 5, to: 15 },
      { from: 12, to: 20 },
      { from: 30, to: 40 },
    ];
    expect(packLanes(extents, 2)).toEqual([0, 1, 0, 0]);
  });

  it('keep the order given where they are stacked: none goes back to an earlier one', () => {
    const extents = [
      { from: 0, to: 10 },
      { from: 5, to: 15 },
      { from: 12, to: 20 },
      { from: 30, to: 40 },
    ];
    expect(stackLanes(extents, 2)).toEqual([0, 1, 2, 2]);
  });
});

describe.each([
  { width: 870, labels: 'beside', asOf: 'early 2017' },
  { width: 576, labels: 'beside', asOf: 'early 2017' },
  { width: 340, labels: 'above', asOf: 'early 2017' },
] as const)('the drawing of the timeline at $width units, words $labels the marks', (options) => {
  const svg = drawTimeline(timeline, options);
  const rectangles = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)].map(([, x, y, width]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
  }));

  it('has a mark for every dated event and nothing outside itself', () => {
    expect(rectangles).toHaveLength(timeline.past.length + timeline.expected.length);
    for (const { x, width } of rectangles) expect(x + width).toBeLessThanOrEqual(options.width + 0.2);
    expect(svg).not.toMatch(/style|NaN/);
  });

  it('names every event', () => {
    for (const { event } of [...timeline.past, ...timeline.expected]) expect(svg).toContain(`>${event.short}</text>`);
  });

  it('begins with the earliest event at the top', () => {
    const top = Math.min(...rectangles.map(({ y }) => y));
    const first = rectangles.filter(({ y }) => y === top).sort((a, b) => a.x - b.x)[0];
    expect(first?.x).toBe(0);
  });

  it('lays no mark over another', () => {
    const overlaps = rectangles.flatMap((a, index) =>
      rectangles.slice(index + 1).filter((b) => a.y === b.y && a.x < b.x + b.width && b.x < a.x + a.width),
    );
    expect(overlaps).toEqual([]);
  });

  it('runs no two years of the axis together', () => {
    const years = [...svg.matchAll(/<text x="([\d.]+)"[^>]*>\d{4}</g)].map(([, x]) => Number(x)).sort((a, b) => a - b);
    const width = 4 * 0.6 * 11;
    // The first begins where the axis does, the others are centred.
    const starts = years.map((x, index) => (index ? x - width / 2 : x));
    expect(starts.filter((x, index) => index && x < (starts[index - 1] as number) + width)).toEqual([]);
  });
});

it('a narrow drawing of the timeline keeps the halos of its words off the bars', () => {
  const svg = drawTimeline(timeline, { width: 340, labels: 'above', asOf: 'early 2017' });
  const halo = 1.5;
  const outline = 0.625;
  const bars = [...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"/g)].map(
    ([, y, height]) => ({ top: Number(y) - outline, bottom: Number(y) + Number(height) + outline }),
  );
  const words = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)">([^<]+)</g)].map(([, y, text]) => ({
    text,
    top: Number(y) - 0.8 * 11 - halo,
    bottom: Number(y) + 0.24 * 11 + halo,
  }));
  expect(bars.length).toBeGreaterThan(0);
  const cut = words.filter(({ top, bottom }) => bars.some((bar) => top < bar.bottom && bar.top < bottom));
  expect(cut.map(({ text }) => text)).toEqual([]);
});
