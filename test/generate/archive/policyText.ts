// A made-up policy as articles and numbered clauses, its edits from version to version, and its Markdown.
import { randomFrom, type Random } from '../random.ts';
import { articleTitle, reworded, sentence, type GrammarLanguage } from './grammar.ts';

/** An article: a heading and its clauses, each a list of sentences. */
export interface Article {
  readonly title: string;
  readonly clauses: readonly (readonly string[])[];
}

/** The wording of a policy at one time. */
export interface PolicyText {
  readonly language: GrammarLanguage;
  readonly articles: readonly Article[];
}

/** Clauses of an article; the last one has what is left. */
const ARTICLE_SIZE = 8;
/** Sentences of a clause: at least this many, and at most as many more. */
const FEWEST_SENTENCES = { ja: 2, en: 3 };
const MORE_SENTENCES = 3;
/** How many clauses of a hundred an edit touches, and at least one. */
const EDITED_IN_A_HUNDRED = 3;

/** The first text of a policy, with a number of clauses. */
export function firstText(language: GrammarLanguage, clauses: number, seed: number): PolicyText {
  const random = randomFrom(seed);
  const articles: Article[] = [];
  for (let made = 0; made < clauses; made += ARTICLE_SIZE) {
    const size = Math.min(ARTICLE_SIZE, clauses - made);
    articles.push({
      title: articleTitle(language, random),
      clauses: Array.from({ length: size }, () => newClause(language, random)),
    });
  }
  return { language, articles };
}

/** The next text: a few clauses reworded, and now and then one added, taken out or moved. The same seed, the same edits. */
export function editedText(text: PolicyText, seed: number): PolicyText {
  const random = randomFrom(seed);
  const articles = text.articles.map(({ title, clauses }) => ({ title, clauses: [...clauses] }));
  const all = articles.reduce((sum, { clauses }) => sum + clauses.length, 0);
  const edits = Math.max(1, Math.round((all * EDITED_IN_A_HUNDRED) / 100));
  for (let edit = 0; edit < edits; edit += 1) {
    const { clauses } = random.pick(articles);
    const place = random.below(clauses.length);
    const old = clauses[place];
    const kind = random.next();
    // Clauses are added as often as taken out, so that a text keeps its size over a thousand versions.
    if (kind < 0.06) clauses.splice(place, 0, newClause(text.language, random));
    else if (kind < 0.12 && clauses.length > 2) clauses.splice(place, 1);
    else if (kind < 0.15 && old !== undefined && clauses.length > 2) {
      clauses.splice(place, 1);
      random.pick(articles).clauses.push(old);
    } else if (old !== undefined) clauses[place] = editedClause(text.language, old, random);
  }
  return { language: text.language, articles };
}

/** The text as Markdown, with its title and, at its end, the day it was revised. */
export function markdownOf({ language, articles }: PolicyText, title: string, day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const body = articles.map((article, index) => {
    const heading =
      language === 'ja' ? `## 第${index + 1}条（${article.title}）` : `## ${index + 1}. ${article.title}`;
    const clauses = article.clauses.map((sentences, place) => {
      const number = language === 'ja' ? `${place + 1}. ` : `${index + 1}.${place + 1} `;
      return number + sentences.join(language === 'ja' ? '' : ' ');
    });
    return [heading, ...clauses].join('\n\n');
  });
  const revised =
    language === 'ja'
      ? `${year}年${month}月${date}日改定`
      : `Last revised: ${MONTHS[(month ?? 1) - 1]} ${date}, ${year}`;
  return [`# ${title}`, ...body, revised, ''].join('\n\n').trimEnd() + '\n';
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function newClause(language: GrammarLanguage, random: Random): readonly string[] {
  const count = FEWEST_SENTENCES[language] + random.below(MORE_SENTENCES + 1);
  return Array.from({ length: count }, () => sentence(language, random));
}

function editedClause(language: GrammarLanguage, old: readonly string[], random: Random): readonly string[] {
  const place = random.below(old.length);
  const kind = random.next();
  if (kind < 0.15) return old.toSpliced(place, 0, sentence(language, random));
  if (kind < 0.3 && old.length > 1) return old.toSpliced(place, 1);
  return old.map((each, index) => (index === place ? reworded(language, each, random) : each));
}
