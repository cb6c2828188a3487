/** The open data service of the BODACC. */
export type NoticeService = {
  /** How many SIRENs one question may name. */
  readonly most: number;
  /**
   * All notices of insolvency proceedings of some SIRENs, as the service writes them, page by page; each question is bounded in time and size and
   * asked again a few times.
   * @throws Refusal `bodacc-unreachable`, `bodacc-refused`, `bodacc-too-much`
   */
  notices(sirens: readonly string[]): Promise<readonly Uint8Array[]>;
};
