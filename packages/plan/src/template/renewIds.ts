import { blocks } from '../blocks/index.ts';
import type { DocJson } from '../migrations/migrate.ts';

/** Attributes that name another node by its id. */
const references = ['column', 'target'];

const withId = new Set<string>(
  Object.entries(blocks).flatMap(([name, { attrs }]) => ('id' in attrs ? [name] : [])),
);

/** Gives every node that can have an id a fresh one; cells and references follow the nodes they name. */
export function renewIds(doc: DocJson, newId: () => string): DocJson {
  const fresh = new Map<string, string>();
  const renewed = giveIds(doc, newId, fresh);
  return fresh.size === 0 ? renewed : follow(renewed, fresh);
}

function giveIds(node: DocJson, newId: () => string, fresh: Map<string, string>): DocJson {
  const given: DocJson = { ...node };
  if (withId.has(node.type)) {
    const id = newId();
    if (typeof node.attrs?.id === 'string') fresh.set(node.attrs.id, id);
    given.attrs = { ...node.attrs, id };
  }
  if (node.content) given.content = node.content.map((child) => giveIds(child, newId, fresh));
  return given;
}

function follow(node: DocJson, fresh: ReadonlyMap<string, string>): DocJson {
  const followed: DocJson = { ...node };
  for (const key of references) {
    const named = node.attrs?.[key];
    if (typeof named !== 'string') continue;
    followed.attrs = { ...followed.attrs, [key]: fresh.get(named) ?? named };
  }
  if (node.content) followed.content = node.content.map((child) => follow(child, fresh));
  return followed;
}

/** What is wrong with the ids and references of a document, as one name to look for; null when nothing is. */
export function findBadId(doc: DocJson): string | null {
  const ids = new Set<string>();
  const named: string[] = [];
  let repeated: string | null = null;
  const visit = (node: DocJson): void => {
    const id = node.attrs?.id;
    if (typeof id === 'string') {
      if (ids.has(id)) repeated = id;
      ids.add(id);
    }
    for (const key of references) {
      const reference = node.attrs?.[key];
      if (typeof reference === 'string') named.push(reference);
    }
    node.content?.forEach(visit);
  };
  visit(doc);
  return repeated ?? named.find((reference) => !ids.has(reference)) ?? null;
}
