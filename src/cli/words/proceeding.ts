import type { StepKind } from '../../core/proceeding/course-step.ts';
import { counted, en, fr } from '../../words/phrase.ts';
import { PROCEEDING_STEPS_FR } from '../../words/proceeding-typed-fr.ts';

const TYPED = new Map(Object.entries(PROCEEDING_STEPS_FR).map(([word, kind]) => [kind, word]));

const french = {
  chosen: (id: number, name: string, way: string) =>
    fr`Décision ${id} pour ${name} : ${way}. Les relances automatiques s’arrêtent. La retirer : acquit proceeding unchoose ${id}`,
  unchosen: (id: number) => fr`Décision ${id} retirée : les relances reprennent.`,
  opened: (id: number, name: string, way: string) =>
    fr`Procédure ${id} contre ${name} : ${way}. Noter un acte : acquit proceeding step ${id} depot`,
  none: (name: string) => fr`Aucune procédure contre ${name}.`,
  recorded: (id: number) => fr`Acte ${id} noté. Le reprendre : acquit proceeding take-back ${id}`,
  takenBack: (id: number) => fr`Acte ${id} repris.`,
  costs: (low: string, high: string) => fr`coût de ${low} à ${high}`,
  tooFew: (cases: number) => fr`pas assez de cas (${counted(cases, 'terminé', 'terminés', 'fr')})`,
  chance: (low: string, high: string) => fr`${low} à ${high} % payés, d’après vos dossiers`,
  next: (kinds: string) => fr`peut suivre : ${kinds}`,
  typed: (kind: StepKind) => TYPED.get(kind) ?? kind,
};

const english: typeof french = {
  chosen: (id, name, way) =>
    en`Decision ${id} for ${name}: ${way}. Automatic reminders rest. To withdraw it: acquit proceeding unchoose ${id}`,
  unchosen: (id) => en`Decision ${id} withdrawn: reminders go on.`,
  opened: (id, name, way) => en`Proceeding ${id} against ${name}: ${way}. To note a step: acquit proceeding step ${id} filed`,
  none: (name) => en`No proceeding against ${name}.`,
  recorded: (id) => en`Step ${id} noted. To take it back: acquit proceeding take-back ${id}`,
  takenBack: (id) => en`Step ${id} taken back.`,
  costs: (low, high) => en`costs from ${low} to ${high}`,
  tooFew: (cases) => en`too few cases (${counted(cases, 'ended', 'ended', 'en')})`,
  chance: (low, high) => en`${low} to ${high} % paid, by your own cases`,
  next: (kinds) => en`can follow: ${kinds}`,
  typed: (kind) => kind,
};

export const PROCEEDING = { fr: french, en: english };
