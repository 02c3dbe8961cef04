/** What an organisation says of its own hosts: it decides which links there are wrappers. */
export interface OwnWrappers {
  /** Its domains; whatever stands below them is its own too. */
  readonly domains: readonly string[];
}

/** Nothing is known of an organisation: wrappers are found by the hosts of their makers alone. */
export const nobodys: OwnWrappers = { domains: [] };
