/**
 * Stems of English words as Pagefind's index has them: Snowball's English stemmer (Porter2) in its third edition, with
 * the exceptions and the longer list of prefixes that came with it (https://snowballstem.org/algorithms/english/stemmer.html).
 */
const vowel = '[aeiouy]';
/** Words that no rule changes, but for the plural of some. */
const unchanged =
  /^(?:sky|news|howe|atlas|cosmos|bias|andes|(?:(?:inn|out|cann|herr|earr|even)ing|(?:proc|exc|succ)eed)s?)$/;
const longerR1 = /^(gener|commun|arsen|past|univers|later|emerg|organ|inter)/;
const region = new RegExp(`^.*?${vowel}[^aeiouy]`);
const hasVowel = new RegExp(vowel);
const shortSyllable = new RegExp(`(?:^|[^aeiouy])${vowel}[^aeiouywxY]$|^${vowel}[^aeiouy]$|^past$`);

const readPairs = (list: string) => list.split(' ').map((pair) => pair.split(':') as [string, string]);
/** Stems that no rule gives, and every one that was found by rule: texts say the same words again and again. */
const stems = new Map(
  readPairs('skis:ski skies:sky idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl'),
);

/** Endings and what takes their place, in the order in which they are tried. */
const step2 = readPairs(
  'ization:ize ational:ate fulness:ful ousness:ous iveness:ive tional:tion biliti:ble lessli:less entli:ent ation:ate alism:al aliti:al fulli:ful ousli:ous iviti:ive ogist:og enci:ence anci:ance abli:able izer:ize ator:ate alli:al bli:ble ogi:og li:',
);
const step3 = readPairs('ational:ate tional:tion alize:al icate:ic iciti:ic ative: ical:ic ness: ful:');
const step4 = /(ement|able|ance|ence|ible|ment|ant|ate|ent|ion|ism|iti|ive|ize|ous|al|er|ic)$/;

/** The stem of a lower-case word without marks: `deploying` gives `deploy`. Words of one or two letters stay as they are. */
export function stem(word: string): string {
  const known = stems.get(word) ?? (/^[a-z]{3,}$/.test(word) ? stemByRule(word) : word);
  stems.set(word, known);
  return known;
}

function stemByRule(word: string): string {
  if (unchanged.test(word)) return word.replace(/([dg])s$/, '$1');

  let w = word.replace(/^y|([aeiouy])y/g, (_, before = '') => `${before}Y`);
  const start = longerR1.exec(w)?.[0].length ?? region.exec(w)?.[0].length ?? w.length;
  const second = start + (region.exec(w.slice(start))?.[0].length ?? w.length);
  const inR1 = (suffix: string) => w.length - suffix.length >= start;
  const inR2 = (suffix: string) => w.length - suffix.length >= second;
  const cut = (suffix: string, put = '') => {
    w = w.slice(0, w.length - suffix.length) + put;
  };

  // 1a
  if (w.endsWith('sses')) cut('es');
  else if (/(ied|ies)$/.test(w)) cut('ied', w.length > 4 ? 'i' : 'ie');
  else if (/[^su]s$/.test(w) && hasVowel.test(w.slice(0, -2))) cut('s');

  // 1b
  const ending = /(eedly|eed|ingly|edly|ing|ed)$/.exec(w)?.[0];
  if (ending?.startsWith('eed')) {
    if (inR1(ending)) cut(ending, 'ee');
  } else if (ending) {
    const left = w.slice(0, -ending.length);
    if (ending === 'ing' && /^[^aeiouy]y$/i.test(left)) w = `${left.slice(0, 1)}ie`;
    else if (hasVowel.test(left)) {
      w = left;
      if (/(at|bl|iz)$/.test(w)) w += 'e';
      else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(w)) {
        if (!/^[aeo](.)\1$/.test(w)) w = w.slice(0, -1);
      } else if (w.length <= start && shortSyllable.test(w)) w += 'e';
    }
  }

  // 1c
  w = w.replace(/(.[^aeiouy])[yY]$/, '$1i');

  for (const [suffix, put] of step2) {
    if (!w.endsWith(suffix)) continue;
    if (inR1(suffix)) {
      if (suffix === 'ogi') {
        if (/logi$/.test(w)) cut(suffix, put);
      } else if (suffix === 'li') {
        if (/[cdeghkmnrt]li$/.test(w)) cut(suffix, put);
      } else cut(suffix, put);
    }
    break;
  }
  for (const [suffix, put] of step3) {
    if (!w.endsWith(suffix)) continue;
    if (inR1(suffix) && (suffix !== 'ative' || inR2(suffix))) cut(suffix, put);
    break;
  }
  const last = step4.exec(w)?.[0];
  if (last && inR2(last) && (last !== 'ion' || /[st]ion$/.test(w))) cut(last);

  // 5
  if (w.endsWith('e')) {
    if (inR2('e') || (inR1('e') && !shortSyllable.test(w.slice(0, -1)))) cut('e');
  } else if (w.endsWith('ll') && inR2('l')) cut('l');
  return w.toLowerCase();
}
