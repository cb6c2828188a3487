import type { LintRule } from './lint-rules.ts';

/** English words for what may not be said, in the same order as the French ones. */
export const ENGLISH_RULES: readonly LintRule[] = [
  {
    code: 'court-likeness',
    upTo: 3,
    patterns: [
      /\bin the name of the (french )?people\b|\bfrench republic\b|\bsummons(es|ed)?\b|\bwrits?\b|\bsubpoena/,
      /\border (for|of) payment\b(?<!(application|apply|petition|request)[^.]{0,25}order (for|of) payment)|\bpayment order of the court\b|\bcourt order\b|\bjudgment against you\b/,
      /(?<!(obtain|obtaining|seek|seeking|request)[^.]{0,25})\benforceable (title|order|judgment)\b|\bwarrant\b|\byou are hereby served\b|\bservice of process\b/,
    ],
  },
  {
    code: 'seizure',
    upTo: 3,
    patterns: [
      /\b(seiz(e|ed|ing|ure)|garnish\w*|attach(ment)? of earnings|distrain\w*|evict\w*)\b|\bforced execution\b|\bfreez(e|ing) your (bank )?accounts?\b/,
    ],
  },
  {
    code: 'criminal-threat',
    upTo: 3,
    patterns: [/\b(criminal|prison|jail|arrest(ed)?|fraud(ulent|ster)?|felony)\b|\bthe police\b|\bpress charges\b|\bpublic prosecutor\b/],
  },
  {
    code: 'publicity',
    upTo: 3,
    patterns: [
      /\bblack ?-?list|\bname and shame\b|\bmake (it|this|your debt) (public|known)\b|\bpublici[sz]e\b|\bsocial media\b|\bnegative review\b|\bcredit (bureau|rating|score|reference agenc|history)/,
      /\b(inform|tell|alert|contact|notify)\w* (all )?your (customers?|clients?|suppliers?|employers?|neighbou?rs?|banks?|family|partners)\b/,
    ],
  },
  {
    code: 'intimidation',
    upTo: 3,
    patterns: [
      /\bwe know where you\b|\byou will regret\b|\bor else\b|\bat your own risk\b|\bretaliat\w*|\bwe will not hesitate\b|\bby any means\b|\byou will pay dearly\b/,
    ],
  },
  {
    code: 'insult',
    upTo: 3,
    patterns: [
      /\b(crooks?|thie(f|ves)|liars?|dishonest|pathetic|deadbeats?|scammers?|incompetent|irresponsible|shameful|disgrac\w+|cheats?)\b|\bbad (payer|faith)\b|\bshame on you\b|\bscandalous\b/,
    ],
  },
  {
    code: 'false-urgency',
    upTo: 3,
    patterns: [
      /\burgent(ly)?\b|\bwithin (24|48|72) hours\b|\btoo late\b|\blast chance\b|\b(final|last) (notice|warning|demand)\b/,
      /\b(pay|payment|settle|settlement|transfer)\b[^.]{0,30}\b(immediately|at once|without delay|right now)\b/,
    ],
  },
  {
    code: 'unconditional-threat',
    upTo: 3,
    patterns: [
      /\bwe (will|shall|are going to) (sue|take (you|this|the matter)|prosecute|refer (you|this|the matter)|start|begin|initiate|hand (this|your file|the file))\b/,
      /\b(your file|this matter|legal action|proceedings) (will|shall) be (handed|referred|passed|taken|started|brought|initiated)/,
      /\byou (will|shall) receive (a |an )?(summons|writ|court|claim form|visit)|\b(your file|this matter|the matter|the file) (goes|will go|is going|passes) (to|before)\b/,
      /\bwe (sue|are suing|take|are taking|start|are starting|bring|refer) (you|this|the matter|your file|legal|court|proceedings)\b[^.]{0,30}|\bthe court (is|will be|shall be) (seised|seized|asked)|\b(proceedings|legal action|court action) (follow|follows|will follow|start|starts|begins?)\b/,
      /\byou will be (sued|prosecuted|taken|summoned|ordered)\b/,
    ],
  },
  { code: 'impossible-action', upTo: 3, kinds: ['consumer', 'public-body'], patterns: [/\bcommercial court\b/] },
  { code: 'impossible-action', upTo: 3, kinds: ['public-body'], patterns: [/\border for payment\b|\bbailiffs?\b|\bjudicial officers?\b/] },
  {
    code: 'legal-threat',
    upTo: 2,
    only: 'en',
    patterns: [/\bcourts?\b|\btribunals?\b|\bsue\b|\bjudges?\b|\bjudicial\b|\bformal notice\b/],
  },
  {
    code: 'legal-threat',
    upTo: 2,
    patterns: [
      /\bbailiffs?\b|\blegal (action|steps|proceedings|consequences|means|department|recourse)\b|\blawsuits?\b|\blitigation\b|\bprosecut\w+|\bjudicial officers?\b/,
      /\b(lawyers?|solicitors?|attorneys?)\b|\b(debt )?collect(ion|ions|ing) (agenc\w+|compan\w+|firm)|\bdebt collectors?\b/,
    ],
  },
  {
    code: 'claim-too-soon',
    upTo: 2,
    patterns: [
      /\bwe (are |now |hereby )?(charge|charging|claim|claiming|add|adding|invoice|invoicing|apply|applying)\b[^.]{0,30}\b(interest|penalt|fee|fees|fixed sum)/,
      /\b(interest|penalt(y|ies)|fees?)\b[^.]{0,30}\b(has been|have been|will be|is being) (added|charged|claimed|applied)/,
    ],
  },
  {
    code: 'cost-too-soon',
    upTo: 1,
    patterns: [
      /\bpenalt(y|ies)\b|\b(late|collection|recovery|reminder|admin\w*|handling|extra|additional) (fees?|charges?|costs?)\b|\b(late[ -]payment|default|statutory) interest\b|\binterest (rate|is charged|charges?)\b|\b(charge|charged|add|added|owe) interest\b|\bsurcharges?\b|€ ?40(\.00)?\b/,
    ],
  },
  { code: 'cost-too-soon', upTo: 2, kinds: ['consumer', 'unknown'], patterns: [/\b(late[ -]payment|default|statutory|legal) interest\b/] },
  {
    code: 'law-too-soon',
    upTo: 1,
    patterns: [
      /\b(commercial|civil|consumer|procurement) code\b|\barticles? [lrd]\.? ?\d{2,}|\bthe law\b|\bby law\b|\blegally\b|\bstatutory\b/,
    ],
  },
  {
    code: 'consequence-too-soon',
    upTo: 1,
    patterns: [
      /\bconsequences?\b|\bfailing (this|that|which|payment|a reply)\b|\bfailure to pay\b|\bforced to\b|\bno choice but\b|\blast reminder\b|\bfinal reminder\b|\bwarnings?\b/,
      /\b(deliver\w+|orders?|services?|accounts?|access|contracts?|subscriptions?) (will|may|might|could|shall) be (suspend|block|terminat|interrupt|stopp|clos|put on)/,
      /\b(suspend\w*|block\w*|terminat\w*|interrupt\w*|stop(ping)?) (your|the|all|any) (deliver\w+|orders?|services?|accounts?|access|contracts?|subscriptions?)/,
    ],
  },
  {
    code: 'reproach',
    upTo: 2,
    patterns: [
      /\b(unacceptable|intolerable|inexcusable|outrageous|negligen(t|ce))\b|\byou (have )?(failed to|broke(n)?|breached|ignored)\b|\bin breach\b|\bdefaulters?\b/,
    ],
  },
];
