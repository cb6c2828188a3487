import { fold } from '../base/text.ts';

/** Forms that only a commercial company, or a trader as such, bears. */
const COMMERCIAL_FORMS = new Set(
  'sarl sas sasu sa eurl snc sca scs eirl scop sprl srl gmbh ag kg ltd limited llc plc inc bv nv spa sl'.split(' '),
);
const OTHER_FORMS = new Set(
  'ei sci scm scp sccv scea earl gaec gie selarl selas selasu selafa ste societe ets etablissements entreprise cie'.split(' '),
);
const ARTICLES = new Set('le la les l un une de du des d et and the a au aux'.split(' '));
const TITLES = new Set('m mr mme mlle monsieur madame mademoiselle mrs ms'.split(' '));

/** The words of a name, "S.A.R.L." being one of them. */
function words(name: string): string[] {
  const folded = fold(name).replace(/\b\p{L}(?: \p{L})+\b/gu, (letters) => letters.replaceAll(' ', ''));
  return folded.split(' ');
}

/**
 * A name without what people write in many ways: legal form, title, articles, accents, case. "Garage de l'Étoile SARL" and
 * "SARL GARAGE ETOILE" have the same. Never empty for a name that holds a letter or digit.
 */
export function plainName(name: string): string {
  const all = words(name);
  const own = all.filter((word) => !ARTICLES.has(word) && !COMMERCIAL_FORMS.has(word) && !OTHER_FORMS.has(word) && !TITLES.has(word));
  return (own.length > 0 ? own : all).join(' ');
}

/** Whether two names have a telling word in common: enough to believe a common invoice, not to believe a common name. */
export function areRelated(a: string, b: string): boolean {
  const own = new Set(plainName(a).split(' '));
  return (
    plainName(a) === plainName(b) ||
    plainName(b)
      .split(' ')
      .some((word) => isTelling(word) && own.has(word))
  );
}

function isTelling(word: string): boolean {
  return word.length >= 4;
}

export function hasCommercialForm(name: string): boolean {
  const all = words(name);
  return COMMERCIAL_FORMS.has(all[0] ?? '') || COMMERCIAL_FORMS.has(all.at(-1) ?? '');
}

export function hasTitle(name: string): boolean {
  return TITLES.has(fold(name).split(' ')[0] ?? '');
}
