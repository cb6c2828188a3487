import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
export const LAW_PAGE = resolve(ROOT, 'docs/law.md');

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
  const code = sources('src/core').map((file) => ({ file, text: read(file) }));
  const tests = globSync('src/**/*.test.ts', { cwd: ROOT })
    .sort()
    .map((file) => ({ file, text: read(file) }));
  const stories = globSync('stories/*.story', { cwd: ROOT })
    .sort()
    .map((file) => ({ file, laws: storyLaws(read(file)) }));
  const articles = [...new Set(places.flatMap((place) => place.articles))].sort((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
  const rows = articles.flatMap((article) => {
    const lived = stories.filter((story) => story.laws.some((law) => isSame(law, article))).map((story) => basename(story.file, '.story'));
    return places
      .filter((place) => place.articles.includes(article))
      .map((place, at) => {
        const tried = testsOf(place, tests, code).map(({ file }) => basename(file, '.test.ts'));
        return `| ${at === 0 ? article : ''} | \`${place.name}\` (${place.file.replace(/^src\/core\//, '')}) | ${place.effect} | ${names(tried)} | ${at === 0 ? names(lived) : ''} |`;
      });
  });
  return [
    '# The law in the code',
    '',
    `Made from the \`@law\` tags by \`npm run law-page\`; a test holds it against the code. ${places.length} places, ${articles.length} articles.`,
    "What is read with less than high confidence bears `certainty: 'unverified'` in its dated values and is shown as « à vérifier ».",
    '',
    '| Article | Where it is applied | Since | Tests | Stories |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

type Text = { readonly file: string; readonly text: string };
/** How far from a place its tests may stand: a dated value is tried by what is computed from it. */
const MOST_HOPS = 3;

/** Tests that name the place; where none does, those that name what uses it. */
function testsOf({ name }: Place, tests: readonly Text[], code: readonly Text[]): readonly Text[] {
  let wanted = [name];
  const seen = new Set(wanted);
  for (let hop = 0; hop <= MOST_HOPS && wanted.length > 0; hop += 1) {
    const naming = new RegExp(`\\b(${wanted.join('|')})\\b`);
    const found = tests.filter(({ text }) => naming.test(text));
    if (found.length > 0) return found;
    const users = code.filter(({ text }) => naming.test(text));
    wanted = users.flatMap(({ text }) => [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, one = '']) => one));
    wanted = wanted.filter((one) => !seen.has(one));
    for (const one of wanted) seen.add(one);
  }
  return [];
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

/** "C. com. L441-10 II; D441-5" names two, the second of the same code as the first. */
function articlesOf(law: string): string[] {
  return law
    .split(/;\s*/)
    .map((one) => one.replace(/\s+/g, ' ').trim().replace(/\.$/, '').replaceAll('|', '/'))
    .filter((one) => one !== '');
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
