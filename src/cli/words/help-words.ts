/** What one wants to do: the commands of the help are grouped by it. */
export type HelpGroup = 'setUp' | 'daily' | 'bank' | 'debtors' | 'understand' | 'keep';

export type CommandHelp = {
  /** What it does, in one line. */
  readonly about: string;
  readonly args?: Readonly<Record<string, string>>;
  /** By the long name of the option. */
  readonly options?: Readonly<Record<string, string>>;
  readonly examples?: readonly string[];
};

/** All that the help says, in one language. */
export type HelpWords = {
  readonly labels: { readonly help: string; readonly default: string; readonly examples: string };
  /** The headings of the help, by their English name. */
  readonly titles: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<HelpGroup, string>>;
  /** What stands for a value: `<day>` → `<jour>`. */
  readonly values: Readonly<Record<string, string>>;
  /** Options that mean the same wherever they stand. */
  readonly shared: Readonly<Record<string, string>>;
  /** By what is typed ("scenario save"); the program itself is "". */
  readonly commands: Readonly<Record<string, CommandHelp>>;
};
