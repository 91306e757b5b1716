/** Plain values → YAML, with a line for each row of a list. */
import { Document, isCollection, isMap, isSeq, visit } from 'yaml';

export function writeYaml(value: unknown): Buffer {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_, node, path) => {
      const items: readonly unknown[] = isMap(node) ? node.items.map((pair) => pair.value) : node.items;
      const parent = path.at(-1);
      const isRow = isMap(node) ? isSeq(parent) : isSeq(node);
      // A list of plain values, and a row of such fields and lists.
      if (
        isRow &&
        items.every((item) => !isCollection(item) || (isSeq(item) && item.items.every((item) => !isCollection(item))))
      )
        node.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0 });
  return Buffer.from(text.endsWith('\n') ? text : `${text}\n`, 'utf8');
}
