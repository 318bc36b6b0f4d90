import * as Y from 'yjs';
import { isAttr, isElementName, isFormat, mayHold } from './schemaRules.ts';
import type { Place, Struct, StructIndex } from './structIndex.ts';
import { type IsMoved, refusal, type UpdateRefusal } from './updateRefusal.ts';
import { PLAN_FIELD } from './ydoc.ts';

/** Judges one new struct of an update; undefined when it may stay. */
export function checkItem(struct: Struct, index: StructIndex, isMoved: IsMoved): UpdateRefusal | undefined {
  const place = index.placeOf(struct);
  if (!(struct instanceof Y.Item)) return undefined;
  if (!place) return refusal('malformed', 'neighbours in different places');
  if (place.kind === 'gone')
    return place.ids.some(isMoved) ? refusal('sectionMoved', 'in a moved section') : undefined;
  if (place.kind === 'root') {
    return refusal(
      'schema',
      place.name === PLAN_FIELD ? 'the containers of a plan are fixed' : 'unknown root type',
    );
  }
  if (place.holder.deleted && isMoved(place.holder.id)) return refusal('sectionMoved', 'in a moved section');
  const problem = place.sub === null ? childProblem(struct, place, index) : attrProblem(struct, place);
  return problem === undefined ? undefined : refusal('schema', problem);
}

type Inside = Extract<Place, { kind: 'in' }>;

function nameOf(holder: Y.Item): string | undefined {
  const type = holder.content instanceof Y.ContentType ? holder.content.type : undefined;
  return type instanceof Y.XmlElement ? type.nodeName : undefined;
}

function attrProblem(item: Y.Item, { holder, sub }: Inside): string | undefined {
  const { content } = item;
  if (content instanceof Y.ContentDeleted || holder.content instanceof Y.ContentDeleted) return undefined;
  const name = nameOf(holder);
  const values = content instanceof Y.ContentAny ? content.arr : [];
  if (name !== undefined && values.length === 1 && isAttr(name, sub ?? '', values[0])) return undefined;
  return `attribute ${sub} of ${name ?? 'text'}`;
}

function childProblem(item: Y.Item, { holder }: Inside, index: StructIndex): string | undefined {
  if (holder.content instanceof Y.ContentDeleted) return undefined;
  if (!(holder.content instanceof Y.ContentType)) return 'a child of something that holds none';
  const { type } = holder.content;
  if (type instanceof Y.XmlText) return textProblem(item, holder, index);
  if (!(type instanceof Y.XmlElement)) return 'a child of a foreign type';
  if (item.content instanceof Y.ContentDeleted) return undefined;
  const child = item.content instanceof Y.ContentType ? item.content.type : undefined;
  const name =
    child instanceof Y.XmlText ? 'text' : child instanceof Y.XmlElement ? child.nodeName : undefined;
  if (name === undefined) return `foreign content in ${type.nodeName}`;
  if (name !== 'text' && !isElementName(name)) return `unknown node ${name}`;
  return mayHold(type.nodeName, name) ? undefined : `${name} in ${type.nodeName}`;
}

function textProblem(item: Y.Item, text: Y.Item, index: StructIndex): string | undefined {
  const { content } = item;
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return undefined;
  if (!(content instanceof Y.ContentFormat)) return 'foreign content in text';
  const place = index.placeOf(text);
  const name = place?.kind === 'in' ? nameOf(place.holder) : undefined;
  if (name === undefined) return undefined;
  return isFormat(name, content.key, content.value) ? undefined : `mark ${content.key} in ${name}`;
}
