/** A keystore that opens at once: scrypt with n 1024, r 1, p 1. Made by `createKeystore`. */
export const KEY = '4c94faa2c558a998d10ee8b2b9b8eb1fbcb8a6ac5fd085c6f95535604fc1bffb'
export const PASSWORD = 'a pier at dusk'

const kdfparams = {
  dklen: 32,
  n: 1024,
  r: 1,
  p: 1,
  salt: '2bc9e7791246b9536f3915189dbcf7e1193ba10451eb7ae4f60ba30453fd3224',
}
const crypto = {
  cipher: 'aes-128-ctr',
  cipherparams: { iv: 'f6e81a13b40dca1234976bf7b7089e4f' },
  kdf: 'scrypt',
  ciphertext: 'bea9841b785f3112b3971fb0aacb45f170659551c9444a2b576f73d1f13a3d02',
  mac: '70db3187074fb60be3a7976e7907ea554fb39b21c1f489d1cf506c848e4db1a0',
}

type Changes = {
  readonly version?: unknown
  readonly address?: unknown
  readonly crypto?: Record<string, unknown>
  readonly kdfparams?: Record<string, unknown>
}

/** @returns its text, with parts of it changed */
export function cheapKeystore({ crypto: part, kdfparams: cost, ...rest }: Changes = {}): string {
  return JSON.stringify({
    version: 3,
    id: '5ba8719b-faf9-49ec-8bca-21522e3d56dc',
    address: '012363d61bdc53d0290a0f25e9c89f8257550fb8',
    crypto: { ...crypto, kdfparams: { ...kdfparams, ...cost }, ...part },
    ...rest,
  })
}
