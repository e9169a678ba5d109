import * as v from 'valibot'
import { HexData } from '../primitives.ts'
import type { MethodEntry } from './methodEntry.ts'
import { none } from './params.ts'

const client = {
  standard: 'EIP-1474',
  permission: 'none',
  answeredBy: 'background',
} as const satisfies Partial<MethodEntry>

const signature = v.pipe(HexData, v.length(132, 'A signature is 65 bytes'))

/** What the wallet answers without a chain and without the person. */
export const clientMethods = {
  web3_clientVersion: {
    ...client,
    summary: 'Name and version of the wallet.',
    takes: '',
    gives: 'text',
    params: none,
  },
  web3_sha3: {
    ...client,
    summary: 'The Keccak-256 of data.',
    takes: 'data',
    gives: '32 bytes',
    params: v.strictTuple([HexData]),
  },
  net_listening: {
    ...client,
    summary: 'True: the wallet is there.',
    takes: '',
    gives: 'boolean',
    params: none,
  },
  net_peerCount: {
    ...client,
    summary: 'How many peers the wallet has: none, it asks nodes.',
    takes: '',
    gives: 'quantity',
    params: none,
  },
  eth_protocolVersion: {
    ...client,
    summary: 'Version of the protocol between nodes. Pages of old ask it to see whether anybody answers.',
    takes: '',
    gives: 'quantity',
    params: none,
  },
  eth_mining: {
    ...client,
    summary: 'False: the wallet does not mine.',
    takes: '',
    gives: 'boolean',
    params: none,
  },
  eth_hashrate: {
    ...client,
    summary: 'Zero: the wallet does not mine.',
    takes: '',
    gives: 'quantity',
    params: none,
  },
  personal_ecRecover: {
    ...client,
    standard: 'EIP-191',
    summary: 'Who signed a message with `personal_sign`.',
    takes: 'message, signature',
    gives: 'address',
    params: v.strictTuple([v.pipe(v.string(), v.maxLength(70_000)), signature]),
  },
} as const satisfies Record<string, MethodEntry>
