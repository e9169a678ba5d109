import { addImport } from '../edit/addImport.ts'
import { addToList } from '../edit/addToList.ts'
import { assertCamel, toPascal, toWords } from '../names.ts'
import type { PlanPiece } from '../plan.ts'

const contract = 'src/protocol/approval.ts'
const handlers = 'src/background/approvals/kinds/kinds.ts'
const screens = 'src/popup/approve/approvalScreens.ts'
const records = 'src/background/audit/records/approvalRecords.ts'
const moves = 'src/background/approvals/listMoved.ts'
const firsts = 'src/popup/first/describeFirst.ts'
const askables = 'src/background/permissions/askables.ts'

/** A kind of approval: its entry in the contract, how it is worked out, carried out and recorded, and its screen. */
export const planApproval: PlanPiece = (kind) => {
  assertCamel(kind)
  const screen = `${toPascal(kind)}Approval`
  const handlerPath = `src/background/approvals/kinds/${kind}.ts`
  const screenPath = `src/popup/approve/kinds/${kind}/${screen}.tsx`
  const test = `test/background/approvals/${kind}.test.ts`
  return {
    files: { [handlerPath]: handler(kind), [screenPath]: approvalScreen(kind), [test]: kindTest(kind) },
    edits: [
      {
        path: contract,
        change: (source) =>
          addToList(addToList(source, 'approvalKinds', entry(kind)), 'Approval', `approvalOf('${kind}')`),
      },
      {
        path: handlers,
        change: (source) =>
          addToList(
            addImport(source, `import { ${kind} } from './${kind}.ts'`),
            'approvalKindHandlers',
            kind,
          ),
      },
      {
        path: screens,
        change: (source) =>
          addToList(
            addImport(source, `import { ${screen} } from './kinds/${kind}/${screen}.tsx'`),
            'approvalScreens',
            `${kind}: ${screen}`,
          ),
      },
      { path: records, change: (source) => addToList(source, 'approvalRecords', `${kind}: 'approved'`) },
      { path: askables, change: (source) => addToList(source, 'askableOf', `${kind}: undefined`) },
      { path: firsts, change: (source) => addToList(source, 'wordsOf', `${kind}: 'asks for something'`) },
      { path: moves, change: (source) => addToList(source, 'moveReaders', `${kind}: () => nothing`) },
    ],
    next: `Say in ${contract} what is asked, shown and chosen, in ${handlerPath} what approving does, in ${screenPath} what the person reads, in ${records} what the audit log calls it, in ${askables} what lets a site ask for it, in ${moves} what it moves, in ${firsts} what it asks for in a few words, and in ${test} what must hold; then name the kind in the entry of the method that asks for it.`,
  }
}

function entry(kind: string): string {
  return `${kind}: {
  request: v.object({}),
  review: v.object({ warnings: v.array(Warning) }),
  choice: v.object({}),
}`
}

function handler(kind: string): string {
  return `import { WalletError } from '../../../protocol/errors.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'

/** Say who asks for this, and by which standard. */
export const ${kind}: ApprovalKindHandler<'${kind}'> = {
  async review() {
    throw new WalletError('internal', 'The wallet can’t work this request out yet.')
  },
  apply: async () => ({ value: null }),
}
`
}

function approvalScreen(kind: string): string {
  return `import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'

/** Say what is asked. */
export function ${toPascal(kind)}Approval({ approval, place }: ApprovalScreenProps<'${kind}'>) {
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title="${toWords(kind)}?"
      sentences={['Say what will happen, in order, and whether anything moves.']}
      action="Approve"
      choice={{}}
    />
  )
}
`
}

function kindTest(kind: string): string {
  return `import { expect, test } from 'vitest'
import { createServices } from '../../../src/background/createServices.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'

test('${toWords(kind)} is worked out before it is shown', async () => {
  const services = await createServices(createMemoryBrowser().startWorker().platform)
  const draft = { kind: '${kind}', chainId: evmChainId(1), request: {} } as const
  const id = await services.approvals.ask(draft, { type: 'wallet' })
  await services.reviewer.review(id)
  expect(services.journal.getPending(id).approval.reviewState).toBe('ready')
})
`
}
