import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../src/timeline/draw-timeline.ts';
import { orderEvents } from '../../../src/timeline/order-events.ts';
import { packLanes } from '../../../src/timeline/pack-lanes.ts';
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
});

describe('the drawing of the timeline', () => {
  it.each([
    { width: 870, hasLabels: true },
    { width: 340, hasLabels: false },
  ])('at $width units has a mark for every dated event and nothing outside itself', (options) => {
    const svg = drawTimeline(timeline, options);
    const marks = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)];
    expect(marks).toHaveLength(timeline.past.length + timeline.expected.length);
    for (const [, x, width] of marks) expect(Number(x) + Number(width)).toBeLessThanOrEqual(options.width + 0.2);
    expect(svg).not.toMatch(/style|NaN/);
  });

  it('names every event beside its mark where there is room for words', () => {
    const svg = drawTimeline(timeline, { width: 870, hasLabels: true });
    for (const { event } of [...timeline.past, ...timeline.expected]) expect(svg).toContain(`>${event.short}</text>`);
  });
});
