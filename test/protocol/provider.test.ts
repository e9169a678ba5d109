import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatProvider } from '../../scripts/docs/formatProvider.ts'
import { listErrors } from '../../scripts/docs/listErrors.ts'
import { refusedMethods } from '../../src/protocol/provider/refusedMethods.ts'
import { isProviderMethod, providerMethods } from '../../src/protocol/provider.ts'
import executionApis from '../vectors/execution-apis/methods.json' with { type: 'json' }

test('docs/provider.md is what the table of methods says (else: npm run docs)', () => {
  expect(readFileSync('docs/provider.md', 'utf8')).toBe(formatProvider())
})

test('every method of the execution-apis is answered, or refused with what to call instead', () => {
  const isMet = (method: string) => isProviderMethod(method) || Object.hasOwn(refusedMethods, method)
  expect(executionApis.length).toBeGreaterThan(50)
  expect(executionApis.filter((method) => !isMet(method))).toEqual([])
})

test('no method is both answered and refused', () => {
  expect(Object.keys(refusedMethods).filter(isProviderMethod)).toEqual([])
})

test('what is looked up on a chain that may have been removed says so (4902), a batch that no node can try 4901', () => {
  for (const method of ['eth_getFilterChanges', 'eth_getFilterLogs', 'wallet_getCallsStatus'] as const) {
    expect(listErrors(providerMethods[method]), method).toContain('unknownChain')
  }
  expect(listErrors(providerMethods.wallet_sendCalls)).toContain('chainDisconnected')
})
