import { addImport } from '../edit/addImport.ts'
import { addToList } from '../edit/addToList.ts'
import { assertCamel, toWords } from '../names.ts'
import type { PlanPiece } from '../plan.ts'

const list = 'src/chains/networks/networks.ts'

/** A built-in chain: one file, and one line in the list of networks. */
export const planChain: PlanPiece = (name) => {
  assertCamel(name)
  const path = `src/chains/networks/${name}.ts`
  const test = `test/chains/networks/${name}.test.ts`
  return {
    files: { [path]: chain(name), [test]: chainTest(name) },
    edits: [
      {
        path: list,
        change: (source) =>
          addToList(addImport(source, `import { ${name} } from './${name}.ts'`), 'builtInChains', name),
      },
    ],
    next: `Fill in ${path}, put it where it belongs in ${list}, and say its number in ${test}.`,
  }
}

function chain(name: string): string {
  return `import type { Chain } from '../../protocol/chain.ts'
import { evmChainId } from '../../protocol/ids.ts'

export const ${name}: Chain = {
  id: evmChainId(0),
  name: '${toWords(name)}',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: ['https://rpc.example'],
  explorerUrl: 'https://explorer.example',
  testnet: false,
  confirmations: 1,
  blockTimeMs: 1_000,
  builtIn: true,
}
`
}

function chainTest(name: string): string {
  return `import { expect, test } from 'vitest'
import { ${name} } from '../../../src/chains/networks/${name}.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'

test('${toWords(name)} has its own number, and nodes of its own', () => {
  expect(${name}.id).not.toBe(evmChainId(0))
  expect(${name}.rpcUrls.join()).not.toContain('.example')
})
`
}
