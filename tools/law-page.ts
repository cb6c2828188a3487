import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Uses } from './law-uses.ts';

const ROOT = resolve(import.meta.dirname, '..');
export const LAW_PAGE = resolve(ROOT, 'docs/law.md');

/** Said of what is written and tried, and waits for its use. */
const IDLE = 'for later, applied nowhere yet';

/** Something of the law in the code: a function, a table or a dated value. */
type Place = { readonly name: string; readonly file: string; readonly articles: readonly string[]; readonly effect: string };

/** A docstring and the exported declaration right behind it. */
const DECLARED = /\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\n(?:export )?(?:async )?(?:function|const|type|class) (\w+)/g;
const LAW = /@law ([\s\S]*?)(?=@\w|$)/;
const EFFECT = /@effect ([^\n@]*)/;

/**
 * The page that leads from each article to the code that applies it, to the tests that try it and to the stories that live it: made
 * from the `@law` tags, so that it cannot say anything else than the code does.
 */
export function lawPage(): string {
  const places = sources('src/core').flatMap(placesIn);
  const uses = new Uses(ROOT);
  const stories = globSync('stories/*.story', { cwd: ROOT })
    .sort()
    .map((file) => ({ file, laws: storyLaws(read(file)) }));
  const articles = [...new Set(places.flatMap((place) => place.articles))].sort((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
  const rows = articles.flatMap((article) => {
    const lived = stories.filter((story) => story.laws.some((law) => isSame(law, article))).map((story) => basename(story.file, '.story'));
    return places
      .filter((place) => place.articles.includes(article))
      .map((place, at) => {
        const tried = [...new Set(uses.testsOf(place).map((file) => basename(file, '.test.ts')))];
        const idle = uses.isApplied(place) ? '' : `; ${IDLE}`;
        return `| ${at === 0 ? article : ''} | \`${place.name}\` (${place.file.replace(/^src\/core\//, '')}${idle}) | ${place.effect} | ${names(tried)} | ${at === 0 ? names(lived) : ''} |`;
      });
  });
  return [
    '# The law in the code',
    '',
    `Made from the \`@law\` tags by \`npm run law-page\`; a test holds it against the code. ${places.length} places, ${articles.length} articles.`,
    "What is read with less than high confidence bears `certainty: 'unverified'` in its dated values and is shown as « à vérifier ».",
    '',
    `What no command, screen or letter comes to yet is marked "${IDLE}".`,
    '',
    '| Article | Where it is applied | Since | Tests | Stories |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function sources(folder: string): string[] {
  return globSync(`${folder}/**/*.ts`, { cwd: ROOT })
    .filter((file) => !/\.(test|test-kit)\.ts$|\.test-kit\.ts$/.test(file))
    .sort();
}

function placesIn(file: string): Place[] {
  return [...read(file).matchAll(DECLARED)].flatMap(([, comment = '', name = '']) => {
    const text = comment.replace(/\n\s*\* ?/g, ' ').trim();
    const law = LAW.exec(text)?.[1]?.trim();
    if (law === undefined || law.startsWith('as ') || law.startsWith('see ')) return [];
    const effect =
      EFFECT.exec(text)?.[1]
        ?.trim()
        .replace(/[,;.]$/, '') ?? '';
    return [{ name, file, articles: articlesOf(law), effect: effect.replaceAll('|', '/') }];
  });
}

/** What is cited: a code and its articles, a law, a judgment, a doctrine or the accounting plan. */
const CODE = /^(?:C\. civ\.|C\. com\.|C\. conso\.|C\. pén\.|C\. trav\.|CPCE \(postes\)|CPCE|CPC|CCP|CGI(?: ann\. II)?|CMF|COJ|CJA|LPF)/;
const ARTICLE = /^[LRDA]?\d[\d-]*(?:-[A-Z])?(?: (?:[IVX]+|\d+°|al\. \d|bis|ter|quater|sexies|nonies|[A-Z]))*(?: to \d+)?$/;
const OTHER = /^(?:loi \d{2,4}-\d+(?: art\. \d+)?|Cass\. .+|Civ\. .+|BOI-[A-Z0-9-]+|PCG, accounts? [\d, and]+|Règl\. .+)$/;

/** Whether a citation is whole: a code with each of its articles, or another text by its number. */
export function isCitation(text: string): boolean {
  if (OTHER.test(text)) return true;
  const code = CODE.exec(text)?.[0];
  return (
    code !== undefined &&
    text
      .slice(code.length)
      .trim()
      .split(/, /)
      .every((one) => ARTICLE.test(one))
  );
}

/**
 * "C. com. L441-10 II (businesses); D441-5" cites two articles, the second of the same code as the first; what stands in brackets
 * explains and is not cited.
 */
export function articlesOf(law: string): string[] {
  let code = '';
  const cited = law.replace(/ ?\((?!postes\))[^()]*\)/g, '').split(/;\s*/);
  return cited.flatMap((one) => {
    const text = one.replace(/\s+/g, ' ').trim().replace(/\.$/, '').replaceAll('|', '/');
    if (text === '') return [];
    code = CODE.exec(text)?.[0] ?? code;
    return [ARTICLE.test(text.split(', ')[0] ?? '') && !CODE.test(text) ? `${code} ${text}` : text];
  });
}

function storyLaws(story: string): string[] {
  return [...story.matchAll(/^# @law (.*)$/gm)].flatMap(([, law = '']) => law.split(/;\s*/).map((one) => one.trim()));
}

function isSame(law: string, article: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, ' ')
      .trim();
  return plain(article).startsWith(plain(law)) || plain(law).startsWith(plain(article));
}

function names(all: readonly string[]): string {
  const [shown, left] = [all.slice(0, 4), all.length - 4];
  return left > 0 ? `${shown.join(', ')} +${left}` : shown.join(', ');
}

function read(file: string): string {
  return readFileSync(resolve(ROOT, file), 'utf8');
}

if (process.argv[1] === import.meta.filename) writeFileSync(LAW_PAGE, lawPage());
