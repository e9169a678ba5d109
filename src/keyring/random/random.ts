/** A source of secret bytes. The only place that keys, phrases, salts, ids and IVs come from. */
export type Random = (byteCount: number) => Uint8Array
