/** How much a register may hold (data-model §1). One table, printed with every refusal. */
export const limits = {
  /** Bytes of one file. */
  fileBytes: 256 * 1024,
  /** Keys of one file. */
  fileKeys: 5_000,
  /** Keys of one mapping. */
  mapKeys: 200,
  /** Items of one list. */
  listItems: 1_000,
  /** Mappings and lists inside each other. */
  depth: 32,
  /** Files of a register. */
  files: 50_000,
  /** Bytes of all records together. */
  registerBytes: 64 * 1024 * 1024,
} as const;

/** A file that is larger than allowed is still looked at up to this size, so that the finding names the cause: too many keys, not too many bytes. */
export const bytesLookedAt = 1024 * 1024;

/** The table in one sentence. */
export const limitsSentence =
  'Limits: 256 KiB and 5,000 keys a file, 200 keys a mapping, 1,000 items a list, 32 levels, 50,000 files, 64 MiB in all.';
