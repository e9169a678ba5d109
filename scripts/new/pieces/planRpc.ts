import { addImport } from '../edit/addImport.ts'
import { addToList } from '../edit/addToList.ts'
import type { PlanPiece } from '../plan.ts'

const contract = 'src/protocol/provider.ts'
const list = 'src/background/rpc/rpcHandlers.ts'

/** A provider method: its entry in the contract, its file, and its line in the list of handlers. */
export const planRpc: PlanPiece = (method) => {
  if (!/^[a-z][a-z0-9]*_[a-zA-Z0-9_]+$/.test(method)) {
    throw new RangeError(`"${method}" is no provider method: write it as in wallet_watchAsset`)
  }
  const path = `src/background/rpc/${method}.ts`
  const test = `test/background/rpc/${method}.test.ts`
  return {
    files: { [path]: handler(method), [test]: handlerTest(method) },
    edits: [
      { path: contract, change: (source) => addToList(source, 'providerMethods', entry(method)) },
      {
        path: list,
        change: (source) =>
          addToList(addImport(source, `import { ${method} } from './${method}.ts'`), 'rpcHandlers', method),
      },
    ],
    next: `Say in ${contract} what ${method} takes and what a site must be allowed to call it, in ${path} what it answers, and in ${test} what must hold; then run npm run docs.`,
  }
}

function entry(method: string): string {
  return `${method}: {
  standard: 'EIP-0',
  summary: 'What it answers.',
  takes: '',
  gives: 'null',
  params: none,
  permission: 'connected',
  answeredBy: 'background',
}`
}

function handler(method: string): string {
  return `import { answer, type RpcHandler } from './rpcHandler.ts'

/** Say which standard this follows, and what is special about it. */
export const ${method}: RpcHandler<'${method}'> = () => answer(undefined)
`
}

function handlerTest(method: string): string {
  return `import { expect, test } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { connectSite, createTestWallet, openPage } from '../support/testWallet.ts'

test('${method} answers a connected site', async () => {
  const { worker, screen } = await createTestWallet(createMemoryBrowser())
  const page = openPage(worker)
  await connectSite(screen, page)
  expect(await page.ask('${method}')).toBeDefined()
})
`
}
