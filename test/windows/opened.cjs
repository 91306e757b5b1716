/** What opens workbooks in the tests under Wine: notes the name of the file next to itself. */
const { appendFileSync } = require('node:fs');
const { join } = require('node:path');

appendFileSync(join(__dirname, 'opened.txt'), `${process.argv[2]}\n`);
