import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { signTypedData } from '../../../../src/keyring/sign/signTypedData.ts'
import { hashTypedData } from '../../../../src/keyring/sign/typedData/hashTypedData.ts'
import { parseTypedData } from '../../../../src/protocol/typedData/parseTypedData.ts'
import { readTestcases } from '../../support/readTestcases.ts'

type Field = { name: string; type: string }
type Case = {
  name: string
  domain: Record<string, unknown>
  primaryType: string
  types: Record<string, Field[]>
  data: Record<string, unknown>
  digest: string
  privateKey?: string
  signature?: string
}

const domainOrder: readonly Field[] = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
  { name: 'salt', type: 'bytes32' },
]

/** ethers leaves the domain's type to be derived from its members; pages have to declare it. */
function typedDataOf({ domain, primaryType, types, data }: Case): object {
  const EIP712Domain = domainOrder.filter(({ name }) => name in domain)
  return { types: { EIP712Domain, ...types }, primaryType, domain, message: data }
}

function digestOf(testcase: Case): string | undefined {
  try {
    return `0x${bytesToHex(hashTypedData(parseTypedData(typedDataOf(testcase))))}`
  } catch {
    return undefined
  }
}

describe('EIP-712 test cases of ethers', () => {
  const cases = readTestcases<Case>('eip712')
  const results = cases.map((testcase) => ({ testcase, digest: digestOf(testcase) }))

  it('every one that our rules allow has its digest', () => {
    const allowed = results.filter(({ digest }) => digest !== undefined)
    expect(allowed.filter(({ testcase, digest }) => digest !== testcase.digest)).toEqual([])
    expect(allowed.length).toBeGreaterThan(900)
  })

  it('only those with an empty domain are refused', () => {
    const refused = results.filter(({ digest }) => digest === undefined)
    expect(refused.filter(({ testcase }) => Object.keys(testcase.domain).length > 0)).toEqual([])
  })

  it('every one that is signed there has its signature', () => {
    const signed = cases.flatMap((testcase) => {
      const { privateKey, signature } = testcase
      return privateKey && signature && digestOf(testcase) ? [{ testcase, privateKey, signature }] : []
    })
    expect(signed.length).toBeGreaterThan(0)
    for (const { testcase, privateKey, signature } of signed.slice(0, 200)) {
      const key = hexToBytes(privateKey.slice(2))
      expect(signTypedData(key, parseTypedData(typedDataOf(testcase)))).toBe(signature)
    }
  })
})
