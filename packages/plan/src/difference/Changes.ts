import type { Mark, Node } from 'prosemirror-model';
import {
  isSuggestable,
  type SuggestableName,
  type SuggestionRecord,
  writeRecord,
} from '../suggestions/record.ts';

/** What cannot carry a suggestion and differs: fields of a letterhead, a part that only one of both texts has. */
export interface FixedChange {
  readonly before: Node | null;
  readonly after: Node | null;
}

interface ChangesOptions {
  readonly author: string;
  /** ISO 8601. */
  readonly time: string;
  readonly newId: () => string;
}

/** Writes differences down as suggestions of one author, each with an id of its own. */
export class Changes {
  readonly fixed: FixedChange[] = [];
  private readonly options: ChangesOptions;
  private readonly columns = new Map<string, SuggestionRecord>();
  private form: { former: string; record: SuggestionRecord } | null = null;

  constructor(options: ChangesOptions) {
    this.options = options;
  }

  /** The next suggestion. */
  begin(): SuggestionRecord {
    const { author, time, newId } = this.options;
    return { id: newId(), author, time };
  }

  /** A column and its cells come and go as one. */
  columnOf({ type, attrs }: Node): SuggestionRecord {
    const name: unknown = type.name === 'taskColumn' ? attrs['id'] : attrs['column'];
    if (typeof name !== 'string') return this.begin();
    const known = this.columns.get(name) ?? this.begin();
    this.columns.set(name, known);
    return known;
  }

  /** Words that came into one form next to one another are one suggestion. */
  formed(former: string): SuggestionRecord {
    if (this.form?.former !== former) this.form = { former, record: this.begin() };
    return this.form.record;
  }

  endForm(): void {
    this.form = null;
  }

  /** A node with a record about it; undefined when it can carry none. */
  withRecord(node: Node, name: SuggestableName, more: object = {}, own = this.begin()): Node | undefined {
    if (!isSuggestable(node)) return undefined;
    const attrs = { ...node.attrs, [name]: writeRecord({ ...own, ...more }) };
    return node.type.create(attrs, node.content, node.marks);
  }

  mark(
    { type }: Node,
    name: 'insertion' | 'deletion' | 'formatChange',
    more: object = {},
    own = this.begin(),
  ): Mark {
    return type.schema.mark(name, { ...own, ...more });
  }
}
