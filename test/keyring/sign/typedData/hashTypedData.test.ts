import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { signTyped } from 'micro-eth-signer'
import { hashTypedData as viemHashTypedData } from 'viem'
import { describe, expect, it } from 'vitest'
import { privateKeyToAddress } from '../../../../src/keyring/sign/privateKeyToAddress.ts'
import { signTypedData } from '../../../../src/keyring/sign/signTypedData.ts'
import { encodeType } from '../../../../src/keyring/sign/typedData/encodeType.ts'
import { hashTypedData } from '../../../../src/keyring/sign/typedData/hashTypedData.ts'
import { parseTypedData } from '../../../../src/protocol/typedData/parseTypedData.ts'
import { arbitraryTypedData } from '../../../protocol/typedData/arbitraryTypedData.ts'
import { mail } from '../../../protocol/typedData/mail.ts'

type ViemTypedData = Parameters<typeof viemHashTypedData>[0]
type MicroTypedData = Parameters<typeof signTyped>[0]

/** The private key of the standard's example: the hash of “cow”. */
const cowKey = keccak_256(utf8ToBytes('cow'))

function digest(typed: object): string {
  return `0x${bytesToHex(hashTypedData(parseTypedData(typed)))}`
}

describe('the example “Mail” of EIP-712', () => {
  it('has the type, the digest and the signature of the standard', () => {
    expect(privateKeyToAddress(cowKey)).toBe('0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826')
    expect(encodeType(mail().types, 'Mail')).toBe(
      'Mail(Person from,Person to,string contents)Person(string name,address wallet)',
    )
    expect(digest(mail())).toBe('0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2')
    expect(signTypedData(cowKey, parseTypedData(mail()))).toBe(
      '0x4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b915621c',
    )
  })
})

describe('hashTypedData', () => {
  it('agrees with viem and micro-eth-signer on valid data', () => {
    const check = (typed: object) => {
      expect(digest(typed)).toBe(viemHashTypedData(typed as ViemTypedData))
      const signature = signTyped(typed as MicroTypedData, cowKey, false)
      expect(signTypedData(cowKey, parseTypedData(typed))).toBe(signature)
    }
    fc.assert(fc.property(arbitraryTypedData, check), { numRuns: 150 })
  })

  it('changes with every value that is shown', () => {
    const original = digest(mail())
    const { from, to } = mail().message as Record<string, object>
    const messages = [
      { ...mail().message, contents: 'Hello, Bob' },
      { ...mail().message, from: { ...from, name: 'Calf' } },
      { ...mail().message, to: { ...to, wallet: `0x${'00'.repeat(20)}` } },
    ]
    const domains = [{ chainId: 2 }, { name: 'Mail' }, { version: '2' }]
    const changed = [
      ...messages.map((message) => ({ ...mail(), message })),
      ...domains.map((change) => ({ ...mail(), domain: { ...mail().domain, ...change } })),
    ].map(digest)
    expect(new Set([original, ...changed]).size).toBe(7)
  })

  it('does not change with the spelling of a number or an address', () => {
    const domain = {
      ...mail().domain,
      chainId: '0x1',
      verifyingContract: String(mail().domain.verifyingContract).toLowerCase(),
    }
    expect(digest({ ...mail(), domain })).toBe(digest(mail()))
  })

  it('puts the types that a type refers to in the order of their names, each once', () => {
    const types = {
      Zebra: [{ name: 'herd', type: 'Zebra[]' }],
      Ant: [{ name: 'a', type: 'Bee' }],
      Bee: [{ name: 'z', type: 'Zebra[2][]' }],
    }
    expect(encodeType(types, 'Bee')).toBe('Bee(Zebra[2][] z)Zebra(Zebra[] herd)')
    expect(encodeType(types, 'Ant')).toBe('Ant(Bee a)Bee(Zebra[2][] z)Zebra(Zebra[] herd)')
  })
})
