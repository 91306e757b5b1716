/** Which part a part means by an id (ECMA-376-2 §6.5). */
import { LIMITS } from '../limits.ts';
import type { Container } from './container.ts';
import { beyondLimit } from './fault.ts';
import { MORE, OPEN, walkXml } from './xml.ts';
import { nameCode } from './xml-bytes.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: the same in the transitional and the strict form. */
  readonly type: string;
  /** The name of a part of the container. */
  readonly target: string;
}

const RELATIONSHIP = nameCode('Relationship');
const ID = nameCode('Id');
const TYPE = nameCode('Type');
const TARGET = nameCode('Target');
const TARGET_MODE = nameCode('TargetMode');

/** @param source name of the part; '' for the container. null where it says nothing of its relationships */
export async function relationshipsOf(container: Container, source: string): Promise<readonly Relationship[] | null> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const part = container.part(`${folder}_rels/${source.slice(folder.length)}.rels`);
  if (part === null) return null;
  const relationships: Relationship[] = [];
  let letters = 0;
  await walkXml(part, (xml) => {
    for (let token = xml.next(); token !== MORE; token = xml.next()) {
      if (token !== OPEN || xml.depth !== 2 || xml.name !== RELATIONSHIP) continue;
      if (xml.attributeText(TARGET_MODE) === 'External') continue;
      const type = xml.attributeText(TYPE) ?? '';
      const target = resolveTarget(folder, xml.attributeText(TARGET) ?? '');
      const id = xml.attributeText(ID) ?? '';
      letters += id.length + type.length + target.length;
      if (letters > LIMITS.letters) throw beyondLimit(xml.place, 'letters');
      if (relationships.length === LIMITS.listed) throw beyondLimit(xml.place, 'listed');
      relationships.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target });
    }
    return true;
  });
  return relationships;
}

/** A target as it is written, from the folder of the part that names it; above the root there is nothing (RFC 3986 §5.2.4). */
function resolveTarget(folder: string, target: string): string {
  const written = decoded(target.replaceAll('\\', '/'));
  const path: string[] = [];
  for (const name of (written.startsWith('/') ? written : folder + written).split('/')) {
    if (name === '..') path.pop();
    else if (name !== '' && name !== '.') path.push(name);
  }
  return path.join('/');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A per cent sign that is one.
    return address;
  }
}
