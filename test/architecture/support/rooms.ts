/** What the files of a room may import: other rooms, pictures, and libraries by name or by what stands before a slash. */
type Room = { readonly rooms: readonly string[]; readonly libraries: readonly string[] }

const engines = ['protocol', 'chains', 'inspect', 'defi']
const engineLibraries = ['valibot', 'viem', '@noble/hashes', '@scure/base']

/**
 * The import rule of ARCHITECTURE.md. Every folder of `src` is a room; the build forbids the same by
 * `noRestrictedImports` in biome.json.
 */
export const rooms: Readonly<Record<string, Room>> = {
  protocol: { rooms: ['protocol'], libraries: ['valibot'] },
  keyring: {
    rooms: ['keyring', 'protocol'],
    libraries: [
      'valibot',
      '@noble/curves',
      '@noble/hashes',
      '@noble/secp256k1',
      '@noble/ciphers',
      '@scure/bip32',
      '@scure/bip39',
      'hash-wasm',
      'viem/utils',
    ],
  },
  chains: { rooms: engines, libraries: engineLibraries },
  inspect: {
    rooms: engines,
    libraries: [
      ...engineLibraries,
      'micro-eth-signer/clearsig.js',
      // Loaded only where a node tries nothing out.
      '@ethereumjs/common',
      '@ethereumjs/evm',
      '@ethereumjs/rlp',
      '@ethereumjs/statemanager',
      '@ethereumjs/util',
    ],
  },
  defi: { rooms: engines, libraries: engineLibraries },
  webhook: { rooms: ['webhook', 'protocol'], libraries: ['valibot', '@noble/hashes'] },
  content: { rooms: ['content', 'protocol', 'assets'], libraries: [] },
  popup: {
    rooms: ['popup', 'protocol', 'assets'],
    libraries: ['react', 'react-dom', 'zustand', 'valibot', 'qr', '@noble/hashes'],
  },
  background: {
    rooms: ['background', 'keyring', 'webhook', ...engines],
    libraries: ['valibot', 'viem', '@noble/hashes', 'zustand', 'webextension-polyfill'],
  },
}

/** The one file that may import the browser's API as a library. */
export const BROWSER_FILE = 'src/background/browser.ts'
