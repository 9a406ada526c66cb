import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { createNameFinder, hasName } from '../registers/find-names.ts';
import { type Finding, findRepeatedIds, toProblems } from '../registers/finding.ts';
import { readYaml } from '../report/read-yaml.ts';
import type { Section } from '../report/section.ts';
import { findAbbreviations, isSetInCapitals } from './abbreviations.ts';
import { type Glossary, type GlossaryTerm, glossarySchema } from './schema.ts';
import { findUses, formsOf } from './term-uses.ts';

/**
 * Problems of the glossary beyond its schema: terms of whose forms no paragraph holds any, exclusions that none holds, names
 * said twice or claimed by two terms, dangling references, and abbreviations of the text that are neither defined nor left out on purpose.
 * A single form may be one that another edition of the text holds.
 */
export function checkGlossary(source: string, file: string, sections: readonly Section[]): VFileMessage[] {
  const { value, problems, placeOf } = readYaml(source, file, glossarySchema);
  if (!value) return problems;
  const findings = [
    ...findUnusedForms(value, sections),
    ...findRepeats(value),
    ...findClashes(value),
    ...findRepeatedIds(value.terms, 'terms', 'give this entry an id of its own'),
    ...findMisled(value),
  ];
  return [...toProblems(findings, file, placeOf), ...findUndefined(value, sections, file)];
}

function findUnusedForms({ terms, leftOut }: Glossary, sections: readonly Section[]): Finding[] {
  const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  return [
    ...terms.flatMap((term, row): Finding[] => {
      const unheld = term.notIn.flatMap((phrase, index): Finding[] =>
        texts.some((text) => hasName(text, phrase))
          ? []
          : [
              {
                path: ['terms', row, 'notIn', index],
                what: `no paragraph holds "${phrase}", which "${term.term}" lists under notIn`,
                remedy: 'write it as the text does, or remove it',
                rule: 'glossary-form',
              },
            ],
      );
      const isTermUsed = findUses(term, sections).length > 0;
      const missing: Finding = {
        path: ['terms', row, 'term'],
        what: `no paragraph uses "${formsOf(term).join('" or "')}"`,
        remedy: 'write the term as the text does, add the form that the text uses under inText, or remove the entry',
        rule: 'glossary-term',
      };
      return [...(isTermUsed ? [] : [missing]), ...unheld];
    }),
    ...leftOut.flatMap(({ abbreviation }, row): Finding[] =>
      texts.some((text) => findAbbreviations(text).some((found) => found.abbreviation === abbreviation))
        ? []
        : [
            {
              path: ['leftOut', row, 'abbreviation'],
              what: `no paragraph holds the abbreviation "${abbreviation}"`,
              remedy: 'correct it or remove it from leftOut',
              rule: 'glossary-left-out',
            },
          ],
    ),
  ];
}

/** A name said again under another field, or with other capitals only, tells search nothing. */
function findRepeats({ terms }: Glossary): Finding[] {
  return terms.flatMap((term, row) => {
    const said = new Set([term.term, term.expansion ?? ''].map(toLowerCase));
    return (['aliases', 'searchedAs'] as const).flatMap((field) =>
      term[field].flatMap((name, index): Finding[] => {
        const isRepeat = said.has(toLowerCase(name));
        said.add(toLowerCase(name));
        if (!isRepeat) return [];
        return [
          {
            path: ['terms', row, field, index],
            what: `"${name}" stands twice among the names of "${term.term}" and the words that it is searched as`,
            remedy: 'keep the first of them; capitals make no difference',
            rule: 'glossary-repeat',
          },
        ];
      }),
    );
  });
}

const toLowerCase = (name: string): string => name.toLocaleLowerCase('en');

const namesOf = ({ term, expansion, aliases, searchedAs }: GlossaryTerm): string[] => {
  const names = [term, ...(expansion ? [expansion] : []), ...aliases, ...searchedAs];
  return [...new Set(names.map(toLowerCase))];
};

/** A name must lead to one term: two entries with the same term or alias leave search to guess. */
function findClashes({ terms }: Glossary): Finding[] {
  const owners = new Map<string, GlossaryTerm>();
  return terms.flatMap((term, row) => {
    const findings: Finding[] = [];
    for (const name of namesOf(term)) {
      const owner = owners.get(name);
      if (owner)
        findings.push({
          path: ['terms', row],
          what: `"${name}" names "${owner.term}" and "${term.term}"`,
          remedy: 'keep the name with one of them',
          rule: 'glossary-name',
        });
      else owners.set(name, term);
    }
    return findings;
  });
}

/** References to what is no other entry. */
function findMisled({ terms }: Glossary): Finding[] {
  const ids = new Set(terms.map(({ id }) => id));
  return terms.flatMap((term, row) =>
    term.seeAlso.flatMap((target, index) =>
      ids.has(target) && target !== term.id
        ? []
        : [
            {
              path: ['terms', row, 'seeAlso', index],
              what: `"${term.term}" refers to "${target}", which is ${target === term.id ? 'itself' : 'no term'}`,
              remedy: 'name the id of another entry of this file',
              rule: 'glossary-see-also',
            },
          ],
    ),
  );
}

/** Abbreviations that no entry covers, at their place in the text. */
function findUndefined({ terms, leftOut }: Glossary, sections: readonly Section[], file: string): VFileMessage[] {
  const findKnown = createNameFinder([...leftOut.map(({ abbreviation }) => abbreviation), ...terms.flatMap(formsOf)]);
  return sections.flatMap(({ file: textFile, paragraphs }) =>
    paragraphs.flatMap(({ id, text, line }) => {
      if (isSetInCapitals(text)) return [];
      const covered = findKnown(text);
      return findAbbreviations(text)
        .filter(({ start }) => !covered.some((name) => start >= name.start && start < name.end))
        .map(({ abbreviation }) =>
          toProblem({
            file: textFile,
            place: { line },
            what: `the abbreviation "${abbreviation}" in paragraph ${id} has no entry in the glossary`,
            remedy: `define it in ${file}, or list it there under leftOut with the reason`,
            rule: 'glossary-abbreviation',
          }),
        );
    }),
  );
}
