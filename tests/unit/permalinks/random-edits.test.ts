import { expect, it } from 'vitest';
import { randomNumbers } from '../../../bench/random-numbers.ts';
import { checkPermalinks } from '../../../src/permalinks/check-permalinks.ts';
import { findPublished, type Published } from '../../../src/permalinks/find-published.ts';
import { findForwards } from '../../../src/permalinks/forward.ts';
import { formatPermalinks, type Permalink, parsePermalinks } from '../../../src/permalinks/permalink-list.ts';
import { type Decisions, recordEdit } from '../../../src/permalinks/record-edit.ts';
import {
  type InventedParagraph,
  type InventedReport,
  type InventedSection,
  inventParagraph,
  inventReport,
  inventText,
  inventWord,
  pick,
  toSections,
} from './invented-report.ts';

const random = randomNumbers(20_170_101);
const used = new Set<string>();

/** What an editor does to a report, and what they say of it; a careless edit says nothing and must be refused. */
interface Edit {
  name: string;
  careless: boolean;
  apply: (report: InventedReport) => Partial<Decisions> | undefined;
}

const toPublished = (report: InventedReport): Published[] =>
  findPublished({
    sections: toSections(report),
    pages: ['', 'report'].map((page) => ({ page, file: '', line: 1 })),
    registers: [],
  });

/** The next number of a section that no paragraph ever had. */
function newId({ key }: InventedSection): string {
  let number = 1;
  while (used.has(`p${key}-${number}`)) number += 1;
  used.add(`p${key}-${number}`);
  return `p${key}-${number}`;
}

const pickSection = (report: InventedReport, least: number): InventedSection =>
  pick(
    report.filter(({ paragraphs }) => paragraphs.length >= least),
    random,
  );

const pickIndex = ({ paragraphs }: InventedSection): number => Math.floor(random() * paragraphs.length);

const at = (section: InventedSection, index: number): InventedParagraph => {
  const paragraph = section.paragraphs[index];
  if (!paragraph) throw new Error(`${section.slug} has no paragraph ${index}`);
  return paragraph;
};

const reword = (text: string, share: number): string =>
  text
    .split(' ')
    .map((word) => (random() < share ? inventWord(random) : word))
    .join(' ');

const split = (text: string, share: number): [string, string] => {
  const words = text.split(' ');
  const cut = Math.max(1, Math.round(words.length * share));
  return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
};

const edits: Edit[] = [
  {
    name: 'insert',
    careless: false,
    apply: (report) => {
      const section = report.toSorted((a, b) => a.paragraphs.length - b.paragraphs.length)[0] ?? pickSection(report, 1);
      section.paragraphs.splice(pickIndex(section), 0, inventParagraph(newId(section), random));
      return {};
    },
  },
  {
    name: 'insert and count anew',
    careless: true,
    apply: (report) => {
      const section = pickSection(report, 3);
      const ids = section.paragraphs.map(({ id }) => id);
      section.paragraphs.unshift(inventParagraph('', random));
      section.paragraphs.forEach((paragraph, index) => {
        paragraph.id = ids[index] ?? newId(section);
      });
      return undefined;
    },
  },
  {
    name: 'delete',
    careless: false,
    apply: (report) => {
      const section = pickSection(report, 3);
      const [gone] = section.paragraphs.splice(pickIndex(section), 1);
      return { withdrawn: [gone?.id ?? ''], reason: 'It was wrong.' };
    },
  },
  {
    name: 'delete in silence',
    careless: true,
    apply: (report) => {
      const section = pickSection(report, 3);
      section.paragraphs.splice(pickIndex(section), 1);
      return undefined;
    },
  },
  {
    name: 'split',
    careless: false,
    apply: (report) => {
      const section = pickSection(report, 1);
      const index = pickIndex(section);
      const paragraph = at(section, index);
      const [head, tail] = split(paragraph.text, 0.6);
      section.paragraphs.splice(
        index,
        1,
        { ...paragraph, text: head },
        { ...paragraph, id: newId(section), text: tail },
      );
      return { reworded: [paragraph.id] };
    },
  },
  {
    name: 'split and leave the id at a scrap',
    careless: true,
    apply: (report) => {
      const section = pickSection(report, 1);
      const long = section.paragraphs.findIndex(({ text }) => text.split(' ').length > 30);
      if (long < 0) return {};
      const paragraph = at(section, long);
      const [head, tail] = split(paragraph.text, 0.1);
      section.paragraphs.splice(
        long,
        1,
        { ...paragraph, text: head },
        { ...paragraph, id: newId(section), text: tail },
      );
      return undefined;
    },
  },
  {
    name: 'merge',
    careless: false,
    apply: (report) => {
      const section = pickSection(report, 3);
      const index = Math.floor(random() * (section.paragraphs.length - 1));
      const [kept, gone] = [at(section, index), at(section, index + 1)];
      kept.text = `${kept.text} ${gone.text}`;
      kept.ideas = new Set([...kept.ideas, ...gone.ideas]);
      section.paragraphs.splice(index + 1, 1);
      return { merged: new Map([[gone.id, kept.id]]), reworded: [kept.id] };
    },
  },
  {
    name: 'merge in silence',
    careless: true,
    apply: (report) => {
      const section = pickSection(report, 3);
      const gone = at(section, 1);
      at(section, 0).text += ` ${gone.text}`;
      section.paragraphs.splice(1, 1);
      return undefined;
    },
  },
  {
    name: 'reorder',
    careless: false,
    apply: (report) => {
      pickSection(report, 2).paragraphs.reverse();
      return {};
    },
  },
  {
    name: 'reorder the words alone',
    careless: true,
    apply: (report) => {
      const section = pickSection(report, 2);
      const [first, second] = [at(section, 0), at(section, 1)];
      [first.text, second.text] = [second.text, first.text];
      return undefined;
    },
  },
  {
    name: 'move to another section',
    careless: false,
    apply: (report) => {
      const section = pickSection(report, 3);
      const [gone] = section.paragraphs.splice(pickIndex(section), 1);
      const target = pick(
        report.filter((each) => each !== section),
        random,
      );
      const id = newId(target);
      if (gone) target.paragraphs.push({ ...gone, id });
      return { moved: new Map([[gone?.id ?? '', id]]) };
    },
  },
  {
    name: 'move to another section in silence',
    careless: true,
    apply: (report) => {
      const section = pickSection(report, 3);
      const [gone] = section.paragraphs.splice(pickIndex(section), 1);
      const target = pick(
        report.filter((each) => each !== section),
        random,
      );
      if (gone) target.paragraphs.push({ ...gone, id: newId(target) });
      return undefined;
    },
  },
  {
    name: 'retitle',
    careless: false,
    apply: (report) => {
      pick(pickSection(report, 1).headings, random).text = inventText(6, random);
      return {};
    },
  },
  {
    name: 'exchange two titles',
    careless: true,
    apply: (report) => {
      const [first, second] = pickSection(report, 1).headings;
      if (!first || !second) throw new Error('every section has two headings');
      [first.text, second.text] = [second.text, first.text];
      return undefined;
    },
  },
  {
    name: 'reword',
    careless: false,
    apply: (report) => {
      const section = pickSection(report, 1);
      const paragraph = at(section, pickIndex(section));
      paragraph.text = reword(paragraph.text, 0.08);
      return {};
    },
  },
  {
    name: 'reword throughout',
    careless: false,
    apply: (report) => {
      const section = pickSection(report, 1);
      const paragraph = at(section, pickIndex(section));
      paragraph.text = inventText(50, random);
      return { reworded: [paragraph.id] };
    },
  },
  {
    name: 'put other words at an id',
    careless: true,
    apply: (report) => {
      const section = pickSection(report, 1);
      at(section, pickIndex(section)).text = inventText(50, random);
      return undefined;
    },
  },
  {
    name: 'rename a page',
    careless: false,
    apply: (report) => {
      const section = pickSection(report, 1);
      const former = section.slug;
      section.slug = `${former.replace(/-v\d+$/, '')}-v${used.size}`;
      used.add(section.slug);
      return { moved: new Map([[`/${former}/`, `/${section.slug}/`]]) };
    },
  },
  {
    name: 'rename a page in silence',
    careless: true,
    apply: (report) => {
      pickSection(report, 1).slug += '-again';
      return undefined;
    },
  },
  {
    name: 'use a withdrawn id anew',
    careless: true,
    apply: (report) => {
      const live = new Set(report.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)));
      const section = pickSection(report, 1);
      const free = [...used].find((id) => id.startsWith(`p${section.key}-`) && !live.has(id));
      if (!free) return {};
      section.paragraphs.push(inventParagraph(free, random));
      return undefined;
    },
  },
];

/** A report that has shrunk grows again, so that there is always something to edit. */
function pickEdit(report: InventedReport): Edit {
  const [insert] = edits;
  const isShort = report.some(({ paragraphs }) => paragraphs.length < 3);
  return isShort && insert && random() < 0.5 ? insert : pick(edits, random);
}

const clone = (report: InventedReport): InventedReport => structuredClone(report);

/** Ideas that stand at an address: the paragraph's own. */
function findIdeas(report: InventedReport, address: string): Set<number> | undefined {
  const [path, id] = address.split('#');
  const section = report.find(({ slug }) => `/${slug}/` === path);
  return section?.paragraphs.find((paragraph) => paragraph.id === id)?.ideas;
}

it('loses no published address and misdirects none in 1,000 random edits', { timeout: 120_000 }, () => {
  let report = inventReport(random);
  for (const { paragraphs } of report) for (const { id } of paragraphs) used.add(id);
  let list: Permalink[] = recordEdit([], toPublished(report), { date: '2017-01-01' }).permalinks;
  const everPublished = new Map<string, Set<number> | undefined>();
  const tried = { honest: 0, careless: 0 };

  for (let round = 0; round < 1000; round += 1) {
    const edit = pickEdit(report);
    const usedBefore = new Set(used);
    const edited = clone(report);
    const decisions = edit.apply(edited);
    const published = toPublished(edited);
    const text = formatPermalinks(list);
    const problems = checkPermalinks(text, 'content/permalinks.lock', published).filter(({ fatal }) => fatal);
    const listed = parsePermalinks(text, 'content/permalinks.lock').permalinks;

    if (decisions === undefined) {
      tried.careless += 1;
      const serious = problems.filter(({ reason }) => !/ new and not recorded/.test(reason));
      expect(serious, `round ${round}: ${edit.name}`).not.toEqual([]);
      expect(recordEdit(listed, published, { date: '2017-01-02' }).refusals, edit.name).not.toEqual([]);
      used.clear();
      for (const id of usedBefore) used.add(id);
      continue;
    }

    tried.honest += 1;
    const date = new Date(Date.UTC(2017, 0, 2 + round)).toISOString().slice(0, 10);
    const recording = recordEdit(listed, published, { date, ...decisions });
    expect(recording.refusals, `round ${round}: ${edit.name}`).toEqual([]);
    const after = checkPermalinks(formatPermalinks(recording.permalinks), 'content/permalinks.lock', published);
    expect(after, `round ${round}: ${edit.name}`).toEqual([]);
    list = recording.permalinks;
    report = edited;

    for (const { address } of published)
      if (!everPublished.has(address)) everPublished.set(address, findIdeas(report, address));
    expect(findLost(everPublished, list, report), `round ${round}: ${edit.name}`).toEqual([]);
  }
  expect(tried.honest).toBeGreaterThan(400);
  expect(tried.careless).toBeGreaterThan(400);
});

/** Every address ever published stands, or says where it went; and what is found there carries what was published. */
function findLost(
  everPublished: ReadonlyMap<string, Set<number> | undefined>,
  list: readonly Permalink[],
  report: InventedReport,
): string[] {
  const listed = new Set(list.map(({ address }) => address));
  const forwards = new Map(findForwards(list).map((each) => [each.from, each]));
  const live = new Set(toPublished(report).map(({ address }) => address));
  return [...everPublished].flatMap(([address, ideas]) => {
    if (!listed.has(address)) return [`${address} is not listed`];
    const forward = forwards.get(address);
    if (forward && forward.to === undefined) return [];
    const there = forward?.to ?? address;
    if (!live.has(there)) return [`${address} leads to ${there}, which is not there`];
    const found = findIdeas(report, there);
    return !ideas || [...ideas].some((idea) => found?.has(idea)) ? [] : [`${address} leads to other text at ${there}`];
  });
}
