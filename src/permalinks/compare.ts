import type { Published } from './find-published.ts';
import { isFingerprintOf, toFingerprint, toLikeness } from './fingerprint.ts';
import { indexByLikeness } from './index-by-likeness.ts';
import type { Kind, Permalink } from './permalink-list.ts';

/** A paragraph that keeps less than this of its words and pairs of words counts as another text. */
const leastLikeness = 0.22;
/** So much more like another id's former text than like its own: the ids have changed places. */
const telling = 0.3;

export interface Comparison {
  /** In the content and not in the list. */
  fresh: Published[];
  /** Recognisably the same text, edited. */
  changed: { permalink: Permalink; published: Published }[];
  /** In the list and neither in the content nor said to have gone; `nowAt` is where its words seem to stand. */
  gone: { permalink: Permalink; nowAt?: string }[];
  /** The id now stands at other text; `nowAt` is where the words that it stood at seem to be. */
  strayed: { permalink: Permalink; published: Published; nowAt?: string }[];
  /** Listed as gone, and used anew. */
  reused: { permalink: Permalink; published: Published }[];
}

/** What an edit does to the addresses that were published, by the list of them and by the content as it stands now. */
export function compareWithList(permalinks: readonly Permalink[], published: readonly Published[]): Comparison {
  const now = new Map(published.map((each) => [each.address, each]));
  const listed = new Set(permalinks.map(({ address }) => address));
  const comparison: Comparison = { fresh: [], changed: [], gone: [], strayed: [], reused: [] };
  const ended = groupEndedById(permalinks);
  const toOwn = createFingerprints();
  const findNearest = createNearest(published, toOwn);
  for (const each of published.filter(({ address }) => !listed.has(address))) {
    const former = ended.get(idOf(each.address) ?? '');
    if (former) comparison.reused.push({ permalink: former, published: each });
    else comparison.fresh.push(each);
  }

  for (const permalink of permalinks) {
    const current = now.get(permalink.address);
    if (permalink.gone) {
      if (current) comparison.reused.push({ permalink, published: current });
      continue;
    }
    if (current && isFingerprintOf(permalink.fingerprint, current.text)) continue;
    const nearest = findNearest(permalink);
    const nowAt = nearest && nearest.likeness >= leastLikeness ? nearest.address : undefined;
    if (!current) comparison.gone.push({ permalink, nowAt });
    else if (isOtherText(permalink, toOwn(current), nearest?.likeness ?? 0))
      comparison.strayed.push({ permalink, published: current, nowAt });
    else comparison.changed.push({ permalink, published: current });
  }
  return comparison;
}

/** Makes the fingerprint of a text when it is asked for, once: of a text that did not change nobody asks. */
function createFingerprints(): (published: Published) => string {
  const made = new Map<Published, string>();
  return (published) => {
    const fingerprint = made.get(published) ?? toFingerprint(published.text);
    made.set(published, fingerprint);
    return fingerprint;
  };
}

/** Finds the text of the same kind that is likest to a permalink's; the texts are indexed once something asks for their kind. */
function createNearest(published: readonly Published[], toOwn: (published: Published) => string) {
  const indexes = new Map<Kind, ReturnType<typeof indexByLikeness>>();
  return (permalink: Permalink) => {
    const { kind } = permalink;
    const ofKind = () => published.filter((each) => each.kind === kind);
    const find =
      indexes.get(kind) ??
      indexByLikeness(ofKind().map((each) => ({ address: each.address, fingerprint: toOwn(each) })));
    indexes.set(kind, find);
    return find(permalink);
  };
}

/** Ids are for good across the whole report, on whatever page they stood: those that ended, other than by their page's move. */
function groupEndedById(permalinks: readonly Permalink[]): Map<string, Permalink> {
  const ended = permalinks.filter(({ address, gone }) => gone && idOf(gone.to ?? '') !== idOf(address));
  return new Map(ended.flatMap((each) => (idOf(each.address) ? [[idOf(each.address) ?? '', each] as const] : [])));
}

const idOf = (address: string): string | undefined => address.split('#')[1];

/** A page is the sum of its paragraphs and a heading may be reworded at will; a paragraph's number is cited for its words. */
function isOtherText(permalink: Permalink, current: string, likenessElsewhere: number): boolean {
  if (permalink.kind === 'page' || permalink.fingerprint === '-') return false;
  const own = toLikeness(permalink.fingerprint, current);
  if (permalink.kind === 'paragraph' && own < leastLikeness) return true;
  return likenessElsewhere >= own + telling;
}
