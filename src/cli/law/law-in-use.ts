import { Refusal } from '../../core/base/refusal.ts';
import { type LawValues, STANDARD_LAW_VALUES } from '../../core/law/values/law-values.ts';
import type { Face } from '../face.ts';

/** The figures that a command of `law` computes with, and whose they are: letters and statements of a workspace use its own. */
export type LawInUse = {
  readonly law: LawValues;
  /** `null`: there is none, the figures are those of this version. */
  readonly workspace: string | null;
};

/**
 * The workspace's figures, with the rates that people entered, wherever there is a workspace; else those of this version.
 * @throws Refusal when there is a workspace that cannot be opened: what was entered there is not known, hence not passed over
 */
export async function lawInUse(face: Face): Promise<LawInUse> {
  try {
    return { law: await face.within(({ program }) => program.lawValues()), workspace: face.config.workspace };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'workspace-unknown') return { law: STANDARD_LAW_VALUES, workspace: null };
    throw error;
  }
}

/** What `--json` says of it. */
export function lawInUseJson({ workspace }: LawInUse): { readonly from: 'workspace' | 'program'; readonly workspace: string | null } {
  return { from: workspace === null ? 'program' : 'workspace', workspace };
}

/** The answer with the line that says whose figures it was computed with. */
export function withLawInUse(text: string, { words }: Face, { workspace }: LawInUse): string {
  return `${text}\n\n${workspace === null ? words.law.programValues : words.law.workspaceValues(workspace)}`;
}
