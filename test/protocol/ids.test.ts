import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  AccountId,
  AssetId,
  accountAddress,
  ChainId,
  evmAccountId,
  evmChainId,
  evmChainNumber,
  nativeAssetId,
  Origin,
  tokenAssetId,
} from '../../src/protocol/ids.ts'

const address = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`)
const chainNumber = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })

describe('ids', () => {
  it('of chains and accounts are read as they were made', () => {
    const check = (number: number, own: string) => {
      const chainId = evmChainId(number)
      expect(v.parse(ChainId, chainId)).toBe(chainId)
      expect(evmChainNumber(chainId)).toBe(number)
      const accountId = evmAccountId(own.toUpperCase().replace('0X', '0x'))
      expect(v.parse(AccountId, accountId)).toBe(accountId)
      expect(accountAddress(accountId)).toBe(own)
    }
    fc.assert(fc.property(chainNumber, address, check))
  })

  it('of assets fit their standard (CAIP-19), down to the largest item of a collection', () => {
    const check = (number: number, contract: string, tokenId: bigint) => {
      const chainId = evmChainId(number)
      const assets = [
        nativeAssetId(chainId),
        tokenAssetId(chainId, 'erc20', contract),
        tokenAssetId(chainId, 'erc721', contract, tokenId),
      ]
      for (const assetId of assets) expect(v.parse(AssetId, assetId)).toBe(assetId)
      expect(new Set(assets).size).toBe(3)
    }
    fc.assert(fc.property(chainNumber, address, fc.bigInt(0n, 2n ** 256n - 1n), check))
  })

  it('of one asset are one, however its contract is written', () => {
    const contract = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
    const chainId = evmChainId(1)
    expect(tokenAssetId(chainId, 'erc20', contract)).toBe(
      tokenAssetId(chainId, 'erc20', contract.toLowerCase()),
    )
  })

  it('of a chain that is no EVM have no EVM number', () => {
    expect(() => evmChainNumber('solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp' as ChainId)).toThrow(TypeError)
  })
})

describe('an origin', () => {
  it.each([
    'https://app.example',
    'http://localhost:8546',
    'https://xn--80ak6aa92e.com',
    'https://[::1]:8443',
  ])('is %s', (origin) => expect(v.is(Origin, origin)).toBe(true))

  it.each([
    'null',
    '',
    'app.example',
    'https://',
    'https://app.example/',
    'https://app.example/path',
    'https://app.example?a',
    'https://app.example#a',
    'https://user@app.example',
    'https://app.example\nhttps://b.example',
    'file://',
    'chrome-extension://abc',
    'ftp://app.example',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('is not %j', (origin) => expect(v.is(Origin, origin)).toBe(false))
})
