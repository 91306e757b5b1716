/** Inflates every part of a workbook and does nothing with it: what no reader can be faster than. */
import process from 'node:process';
import zlib from 'node:zlib';
import { open } from 'yauzl';

const zip = await new Promise((resolve, reject) => {
  open(process.argv[2] ?? '', { lazyEntries: true, autoClose: false }, (error, file) =>
    error === null ? resolve(file) : reject(error),
  );
});
let bytes = 0;
zip.on('entry', async (entry) => {
  const packed = await new Promise((resolve, reject) => {
    zip.openReadStream(entry, { decompress: false }, (error, stream) =>
      error === null ? resolve(stream) : reject(error),
    );
  });
  for await (const piece of packed.pipe(zlib.createInflateRaw({ chunkSize: 1 << 17 }))) bytes += piece.length;
  zip.readEntry();
});
zip.on('end', () => {
  zip.close();
  process.stdout.write(`${bytes}\n`);
});
zip.readEntry();
