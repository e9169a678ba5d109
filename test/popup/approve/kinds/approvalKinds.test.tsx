// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ApprovalView } from '../../../../src/popup/approve/ApprovalView.tsx'
import { replaceView } from '../../../../src/popup/wallet/walletStore.ts'
import type { Approval, ApprovalKind } from '../../../../src/protocol/approval.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { clearScreen, findByName, getByName, perform, renderScreen } from '../support/renderScreen.ts'
import {
  approveExplanation,
  sampleApprovals,
  sampleHash,
  sampleId,
  swapExplanation,
  transactionApproval,
} from '../support/sampleApprovals.ts'
import { sampleView, stranger } from '../support/sampleView.ts'
import { stubBackground } from '../support/stubBackground.ts'

const background = stubBackground()

beforeEach(() => {
  background.sent.length = 0
  replaceView(sampleView)
})

afterEach(clearScreen)

describe('every kind of approval', () => {
  const actions: Record<ApprovalKind, string> = {
    connect: 'Connect',
    message: 'Sign',
    typedData: 'Sign',
    encryptionKey: 'Give key',
    decrypt: 'Decrypt',
    transaction: 'Confirm',
    sequence: 'Confirm',
    calls: 'Confirm',
    addChain: 'Add network',
    switchChain: 'Switch network',
    watchAsset: 'Add token',
  }

  it.each(Object.entries(actions))(
    '%s says who asks, and has its action on the right of Reject',
    async (kind, action) => {
      const approval = sampleApprovals[kind as ApprovalKind]
      const text = await show(approval)
      expect(text).toContain(
        approval.requester.type === 'site' && approval.requester.origin.slice('https://'.length),
      )
      const footer = [...document.querySelectorAll('footer button')].map((button) => button.textContent)
      expect(footer).toEqual(['Reject', action])
    },
  )
})

describe('a connection', () => {
  it.each([
    ['https://\u0430pple.com', 'xn--pple-43d.com'],
    ['http://www.\u0430pple.com:8080', 'http://www.xn--pple-43d.com:8080'],
  ])('names a host with letters of other scripts as machines write it: %s', async (url, shown) => {
    const { connect } = sampleApprovals
    // As the browser vouches for it.
    const { origin } = new URL(url)
    const requester = { ...connect.requester, origin } as typeof connect.requester
    expect(await show({ ...connect, requester })).toContain(shown)
  })

  it('says in what its site asks for less than it would get, and offers no more', async () => {
    const { connect } = sampleApprovals
    const chains = sampleView.chains.slice(0, 2).map(({ id }) => id)
    const endsAtMs = connect.createdAtMs + 2 * 60 * 60 * 1000
    const text = await show({ ...connect, request: { chains, endsAtMs } })
    const [first, second] = sampleView.chains
    expect(text).toContain(`It asks for ${first?.name} and ${second?.name} only.`)
    expect(text).toContain('It asks to be connected for 2 hr at most.')
    const every = [...document.querySelectorAll('label')].find(
      ({ textContent }) => textContent === 'Every network',
    )
    expect(every?.querySelector('input')?.checked ?? false).toBe(false)
  })

  it('stays with the networks that its site may use, and says which others it asks for', async () => {
    const { connect } = sampleApprovals
    const [first, second] = sampleView.chains
    if (!first || !second) throw new Error('The sample has networks')
    const terms = { mayAsk: [], lasts: 'day' as const, limits: [], chains: [first.id] }
    const request = { chains: [second.id, first.id], terms }
    const text = await show({ ...connect, chainId: first.id, request })
    expect(text).toContain(`It asks for ${second.name} and ${first.name} only.`)
    expect(text).toContain(`You have not let it use ${second.name}. It won’t, unless you choose it below.`)
    const ticked = (name: string) =>
      [...document.querySelectorAll('label')]
        .find(({ textContent }) => textContent === name)
        ?.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked
    expect({ first: ticked(first.name), second: ticked(second.name) }).toEqual({ first: true, second: false })
  })

  it('needs one account at least, and starts with the active one ticked', async () => {
    const text = await show(sampleApprovals.connect)
    expect(text).not.toContain('Choose at least one account.')
    await perform(() => document.querySelector<HTMLInputElement>('input[type=checkbox]:checked')?.click())
    expect(document.body.textContent).toContain('Choose at least one account.')
  })
})

describe('a message', () => {
  it('is shown as text and in bytes', async () => {
    const text = await show(sampleApprovals.message)
    expect(text).toContain('Nonce: 8f31c2')
    expect(text).toContain('0x57656c636f6d65')
  })
})

describe('typed data', () => {
  it('shows every field that is signed, what it permits, and the danger', async () => {
    const text = await show(sampleApprovals.typedData)
    const { review } = sampleApprovals.typedData
    for (const { path, value } of [...(review?.domain ?? []), ...(review?.fields ?? [])]) {
      expect(text).toContain(path)
      expect(text).toContain(value)
    }
    expect(text).toContain('Unlimited USDC')
    expect(text).toContain('It can be used until')
    const alert = document.querySelector('[role=alert]')
    expect(alert?.getAttribute('data-risk')).toBe('permit-to-stranger')
    expect(alert?.getAttribute('data-level')).toBe('danger')
  })
})

describe('a transaction', () => {
  it('lists the balance changes, each with sign, amount to the last digit, and asset', async () => {
    await show(transactionApproval())
    const list = getByName<HTMLUListElement>('ul', 'Balance changes')
    expect([...list.children].map(({ textContent }) => textContent)).toEqual([
      'You pay −1,000 USDC',
      'You receive +0.344800123456789012 WETH',
    ])
  })

  it('offers three fees, the normal one chosen, with what each costs at most', async () => {
    const text = await show(transactionApproval())
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')]
    expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
      ['slow', false],
      ['normal', true],
      ['fast', false],
    ])
    expect(text).toContain('It costs at most0.0063 ETH')
  })

  it('names what a rollup takes beside the gas, and reckons with it', async () => {
    const { review } = transactionApproval()
    if (!review) throw new Error('It was worked out')
    const dataFee = toAmount(2_000_000_000_000_000n)
    expect(await show(transactionApproval(swapExplanation, { review: { ...review, dataFee } }))).toContain(
      'Beside it, for the network beneathabout 0.002 ETH',
    )
    const short = { ...review, dataFee, balance: toAmount(7_000_000_000_000_000n) }
    expect(await show(transactionApproval(swapExplanation, { review: short }))).toContain('0.0013 ETH more')
  })

  it('says what one costs that takes the place of another', async () => {
    const { review, request } = transactionApproval()
    if (!review) throw new Error('It was worked out')
    const replaced = { title: 'Swap', feeAtMost: toAmount(6_000_000_000_000_000n) }
    const showAs = (way: 'speedUp' | 'cancel') => {
      const replaces = { id: sampleId(9), hash: sampleHash(9), way }
      return show(
        transactionApproval(swapExplanation, {
          request: { ...request, replaces },
          review: { ...review, replaced },
        }),
      )
    }
    expect(await showAs('speedUp')).toContain('That is up to 0.0003 ETH more than before.')
    expect(await showAs('cancel')).toContain('What you cancel would cost up to 0.006 ETH.')
    expect(await show(transactionApproval())).not.toContain('ever paid for')
  })

  it.each([
    ['unavailable', { status: 'unavailable', reason: 'x' }, 'Not known: this could not be checked.'],
    [
      'reverted',
      { status: 'reverted', method: 'eth_call', blockNumber: toAmount(1n), reason: 'x' },
      'None: it would fail',
    ],
  ] as const)(
    'whose simulation is %s is never shown as if it changed nothing',
    async (_, simulation, words) => {
      const text = await show(transactionApproval({ ...swapExplanation, simulation }))
      expect(text).toContain(words)
      expect(text).not.toContain('Nothing leaves or enters')
      expect(findByName('ul', 'Balance changes')).toBeUndefined()
    },
  )

  it('sets what the contract’s maker says beside it, as theirs and unattested', async () => {
    const text = await show(
      transactionApproval({
        ...swapExplanation,
        description: {
          status: 'fits',
          owner: 'Example Vaults',
          intent: 'Deposit 250 USDC',
          fields: [{ label: 'Locked until', value: 'Tue, 01 Jan 2030 00:00:00 GMT' }],
          attested: false,
        },
      }),
    )
    expect(text).toMatch(/As Example Vaults describes it.*Deposit 250 USDC.*Locked until.*2030/)
    expect(text).toContain('No auditor’s signature on it was checked.')
  })

  it('shows the whole address of who gets a transfer', async () => {
    const intent = {
      type: 'transfer',
      asset: swapExplanation.intent.type === 'swap' ? swapExplanation.intent.pay.asset : never(),
      amount: toAmount(1n),
      recipient: { address: stranger },
    } as const
    const text = await show(transactionApproval({ ...swapExplanation, intent }))
    expect(text.toLowerCase()).toContain(stranger)
  })

  it('says what keeps it from being sent', async () => {
    const { review } = transactionApproval()
    if (!review) never()
    const text = await show(
      transactionApproval(undefined, { review: { ...review, blocked: 'The nonce is too low.' } }),
    )
    expect(text).toContain('The nonce is too low.')
    const poor = await show(transactionApproval(undefined, { review: { ...review, balance: toAmount(0n) } }))
    expect(poor).toContain('This account needs 0.0063 ETH more')
  })

  it('lets the person set a limit, and nothing be confirmed while one is half typed', async () => {
    await show(transactionApproval(approveExplanation, { snapshotHash: sampleHash(1) }))
    expect(document.body.textContent).toContain('Unlimited USDC')
    await perform(() => getByName('button', 'Change the limit').click())
    expect(document.body.textContent).toContain('Set the limit you are changing, or cancel it.')
  })

  it('keeps gas, nonce, raw data and the way it was simulated under “Details”', async () => {
    await show(transactionApproval())
    const details = document.querySelector('details')?.textContent
    for (const part of ['150,000', 'Nonce7', '0x04e45aaf', 'eth_simulateV1', '21,400,118', 'Router']) {
      expect(details).toContain(part)
    }
  })
})

async function show(approval: Approval): Promise<string> {
  const place = { onDeciding: () => undefined, onSettled: () => undefined }
  const screen = await renderScreen(<ApprovalView approval={approval} place={place} />)
  return screen.textContent ?? ''
}

function never(): never {
  throw new Error('The sample is another')
}
