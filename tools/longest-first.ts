import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes minutes begins first, so that no core is left idle while the last of them ends: a clone that has never run them cannot
 * know which they are.
 */
const LONGEST = [
  'journeys/screens',
  'stories/on-database',
  'src/cli/cli',
  'src/cli/hostile',
  'src/demo/demo',
  'journeys/',
  'tools/chaos',
  '.slow.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = LONGEST.findIndex((part) => moduleId.includes(part));
  return at < 0 ? LONGEST.length : at;
}
