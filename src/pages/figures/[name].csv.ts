import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv, toRows } from '../../figures/figure-table.ts';
import { readFigures } from '../../figures/read-figures.ts';
import type { FigureRow } from '../../figures/schema.ts';
import { loadAllSections } from '../../registers/published-sections.ts';
import { findEdition } from '../../report/edition.ts';
import { paragraphAddresses } from '../../report/paragraph-address.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { figures, charts } = await readFigures(findEdition().content);
  if (figures.length === 0) return [];
  return [
    { params: { name: 'figures' }, props: { rows: figures } },
    ...charts.map((chart) => ({ params: { name: chart.id }, props: { rows: toRows(chart, figures) } })),
  ];
};

export const GET: APIRoute<{ rows: FigureRow[] }> = async ({ props, site }) => {
  const addressOf = paragraphAddresses(await loadAllSections(), import.meta.env.BASE_URL);
  const csv = toCsv(props.rows, (paragraph) => new URL(addressOf(paragraph), site).href);
  return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
