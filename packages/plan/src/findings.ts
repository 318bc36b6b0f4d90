/** Something to say about a document: by the importer, the exporter or the checks. */
export interface Finding {
  /** Stable name of what was found, in camelCase. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** One sentence in Vietnamese. */
  readonly message: string;
  /** The words it is about, as they stand in the source. */
  readonly text?: string;
  /** Id of the node of the plan that it is about, when there is one. */
  readonly place?: string;
}

/** A result together with everything to say about it; odd input never throws and nothing is lost silently. */
export interface Found<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
