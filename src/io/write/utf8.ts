/** A text put together piece by piece as UTF-8: a long one is never in memory as a string. */

const PIECE = 1 << 16;

/** @param write is handed the function that takes the pieces, in order; none may begin or end within a character */
export function utf8(write: (add: (piece: string) => void) => void): Buffer {
  const buffers: Buffer[] = [];
  let pieces: string[] = [];
  let length = 0;
  const flush = () => {
    buffers.push(Buffer.from(pieces.join(''), 'utf8'));
    pieces = [];
    length = 0;
  };
  write((piece) => {
    pieces.push(piece);
    length += piece.length;
    if (length >= PIECE) flush();
  });
  flush();
  return Buffer.concat(buffers);
}
