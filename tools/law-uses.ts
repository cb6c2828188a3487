import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A top-level declaration of a file, with its own text and what that file imports, by the name it has there. */
export type Declared = { readonly name: string; readonly file: string; readonly text: string };

/** The text of a file with what it declares and imports. */
type Read = { readonly file: string; readonly declared: readonly Declared[]; readonly imports: ReadonlyMap<string, string> };

const TOP = /^(?:export )?(?:async )?(?:function|const|type|class) (\w+)/gm;
const IMPORTED = /import (?:type )?\{([^}]*)\} from '([^']+)'/g;
/** How far from a place its tests may stand: a dated value is tried by what is computed from it. */
const MOST_HOPS = 6;

/** Who uses what, by real references: an import of that name from that file, or a mention within it. */
export class Uses {
  readonly #code: readonly Read[];
  readonly #tests: readonly Read[];

  constructor(root: string) {
    const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).sort();
    const read = (file: string) => readOf(file, readFileSync(join(root, file), 'utf8'));
    this.#tests = files.filter((file) => file.endsWith('.test.ts')).map(read);
    this.#code = files.filter((file) => !/\.test\.ts$|\.test-kit\.tsx?$/.test(file)).map(read);
  }

  /** Test files that import the place; where none does, those that import what uses it, step by step. */
  testsOf(place: Place): readonly string[] {
    let reached: readonly Place[] = [place];
    for (let hop = 0; hop <= MOST_HOPS && reached.length > 0; hop += 1) {
      const here = reached;
      const found = this.#tests.filter(({ imports }) => here.some((one) => imports.get(one.name) === one.file));
      if (found.length > 0) return found.map(({ file }) => file);
      reached = this.#usersOf(reached);
    }
    return [];
  }

  /** Whether the program comes to it at all: something outside of the core uses it, or uses what uses it. */
  isApplied(place: Place): boolean {
    const seen = new Set([keyOf(place)]);
    let reached: readonly Place[] = [place];
    while (reached.length > 0) {
      const users = this.#usersOf(reached).filter((one) => !seen.has(keyOf(one)));
      if (users.some(({ file }) => !file.startsWith('src/core/'))) return true;
      for (const one of users) seen.add(keyOf(one));
      reached = users;
    }
    return false;
  }

  #usersOf(places: readonly Place[]): readonly Place[] {
    return this.#code.flatMap(({ file, declared, imports }) => {
      const known = places.filter((one) => one.file === file || imports.get(one.name) === one.file);
      if (known.length === 0) return [];
      const naming = new RegExp(`\\b(${known.map(({ name }) => name).join('|')})\\b`);
      return declared.filter(({ name, text }) => !known.some((one) => one.file === file && one.name === name) && naming.test(text));
    });
  }
}

type Place = Pick<Declared, 'name' | 'file'>;

function keyOf({ file, name }: Place): string {
  return `${file} ${name}`;
}

function readOf(file: string, source: string): Read {
  const text = withoutComments(source);
  const starts = [...text.matchAll(TOP)];
  const declared = starts.map((match, at): Declared => {
    return { name: match[1] ?? '', file, text: text.slice(match.index + match[0].length, starts[at + 1]?.index) };
  });
  const imports = new Map<string, string>();
  for (const [, names = '', from = ''] of text.matchAll(IMPORTED)) {
    if (!from.startsWith('.')) continue;
    for (const name of names.split(',')) imports.set(name.replace(/\btype\b|\bas \w+/g, '').trim(), join(dirname(file), from));
  }
  return { file, declared, imports };
}

/** A name in a comment is no use of it. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
