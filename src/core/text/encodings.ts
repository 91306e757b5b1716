/** Encodings of text files, by the names the method and the command line give them (SPEC §3.1). */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni'] as const;

export type Encoding = (typeof encodings)[number];
