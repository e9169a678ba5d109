import { describe, expect, it } from 'vitest'
import { anomalyRules } from '../../../src/inspect/anomalies/anomalyRules.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/inspect/anomalies/history.ts'
import type { Origin } from '../../../src/protocol/ids.ts'
import { asset, chainId, createStory, otherChainId, SITE } from './support/story.ts'

type Story = ReturnType<typeof createStory>
const repeat = <Result>(count: number, act: () => Result) => Array.from({ length: count }, act)

/** For each rule, the least that makes it speak, and nearly as much that does not. */
const cases: Record<string, { speaks: (story: Story) => void; keepsQuiet: (story: Story) => void }> = {
  failedUnlocks: {
    speaks: (story) => repeat(5, () => story.fail()),
    keepsQuiet(story) {
      repeat(4, () => story.fail())
      story.wait(HOUR_MS + 1)
      repeat(4, () => story.fail())
    },
  },
  unlockedAfterFailures: {
    speaks(story) {
      repeat(5, () => story.fail())
      story.unlock()
    },
    keepsQuiet(story) {
      repeat(4, () => story.fail())
      story.unlock()
      story.fail()
      story.unlock()
    },
  },
  unlockAfterAbsence: {
    speaks(story) {
      story.unlock()
      story.wait(30 * DAY_MS)
      // What a browser that starts after that long writes, and a thief's first try.
      story.happen({ type: 'locked', subject: 'browserEnded' })
      story.fail()
      story.happen({ type: 'dataKeyRotated', subject: 'old' })
      story.unlock()
    },
    keepsQuiet(story) {
      story.unlock()
      story.wait(30 * DAY_MS - 1)
      story.unlock()
    },
  },
  burstOfSignatures: {
    speaks: (story) => repeat(8, () => story.sign('message')),
    keepsQuiet(story) {
      repeat(7, () => story.sign('message'))
      story.wait(2 * MINUTE_MS + 1)
      repeat(7, () => story.sign('message'))
      // Allowances that are taken back together, and a batch one call after the other, are approved once.
      repeat(20, () => story.happen({ type: 'signed', subject: 'sequence' }))
      repeat(20, () => story.happen({ type: 'signed', subject: 'calls', origin: SITE }))
    },
  },
  signedOnMeeting: {
    speaks(story) {
      story.connect()
      story.wait(15_000)
      story.sign('typedData')
    },
    keepsQuiet(story) {
      story.connect()
      story.wait(1_000)
      story.sign('message')
      story.sign('transaction', 'https://other.example' as Origin)
      story.wait(21_000)
      story.sign('typedData')
      story.connect()
      story.sign('transaction')
      // Connected before what is looked at.
      const old = 'https://old.example' as Origin
      story.sign('message', old)
      story.connect(old)
      story.sign('transaction', old)
    },
  },
  chainSwitchedThenSigned: {
    speaks(story) {
      story.sign('transaction', 'https://other.example' as Origin)
      story.sign('message')
      story.switchChain(otherChainId)
      story.wait(20_000)
      story.sign('calls')
    },
    keepsQuiet(story) {
      story.switchChain(otherChainId)
      story.wait(1_000)
      story.sign('message')
      story.wait(19_001)
      story.sign('transaction')
      story.switchChain(otherChainId)
      story.sign('transaction')
      const other = 'https://other.example' as Origin
      story.switchChain(chainId, other)
      story.sign('transaction', other)
    },
  },
  delegationChanged: {
    speaks: (story) => story.delegate(`0x${'de'.repeat(20)}`),
    keepsQuiet(story) {
      story.delegate(`0x${'0'.repeat(40)}`)
      story.sign('calls')
    },
  },
  approvalsRising: {
    speaks(story) {
      story.liveOn(14)
      repeat(12, () => {
        story.wait(10 * MINUTE_MS)
        story.sign('message')
      })
    },
    keepsQuiet(story) {
      // The first days, and then days as any other.
      repeat(14, () => {
        repeat(12, () => story.sign('message'))
        story.wait(DAY_MS)
      })
      repeat(12, () => {
        story.wait(10 * MINUTE_MS)
        story.sign('message')
      })
    },
  },
  secretsTaken: {
    speaks: (story) => story.happen({ type: 'backupMade', subject: 'file' }),
    keepsQuiet: (story) => story.happen({ type: 'exported', subject: 'auditLog' }),
  },
  manySecretsTaken: {
    speaks(story) {
      story.happen({ type: 'exported', subject: 'privateKey' })
      story.happen({ type: 'secretRevealed', subject: '2 of 3 shares' })
      story.happen({ type: 'secretRevealed', subject: 'phrase' })
    },
    keepsQuiet(story) {
      story.happen({ type: 'backupMade', subject: 'file' })
      repeat(2, () => story.happen({ type: 'exported', subject: 'privateKey' }))
      story.wait(10 * MINUTE_MS + 1)
      story.happen({ type: 'secretRevealed', subject: 'phrase' })
    },
  },
  clockSetBack: {
    speaks(story) {
      story.unlock()
      story.wait(-6 * MINUTE_MS)
      story.lock()
    },
    keepsQuiet(story) {
      story.unlock()
      story.wait(-5 * MINUTE_MS)
      story.lock()
    },
  },
  largeSend: {
    speaks(story) {
      for (const amount of [10n, 60n, 10n]) story.send(asset('11'), amount)
      story.send(asset('11'), 100n)
    },
    keepsQuiet(story) {
      for (const amount of [10n, 10n, 1_000n, 60n]) story.send(asset('11'), amount)
      // As much as that was sent before.
      story.send(asset('11'), 1_000n)
      repeat(3, () => story.send(asset('55'), 10n))
      story.send(asset('55'), 99n)
      story.send(asset('22'), 5_000n)
    },
  },
  newRecipientDrains: {
    speaks(story) {
      story.send(asset('11'), 80n, { recipient: '0xnew', heldBefore: 100n })
      story.wait(MINUTE_MS)
      story.send(asset('22'), 7n, { recipient: '0xnew', heldBefore: 7n })
    },
    keepsQuiet(story) {
      story.send(asset('11'), 1n, { recipient: '0xfriend', heldBefore: 100n })
      story.wait(DAY_MS)
      story.send(asset('11'), 99n, { recipient: '0xfriend', heldBefore: 99n })
      story.send(asset('22'), 7n, { recipient: '0xfriend', heldBefore: 7n })
      story.send(asset('33'), 7n, { recipient: '0xnew', heldBefore: 7n })
      story.send(asset('44'), 7n, { recipient: '0xnew', heldBefore: 10n })
    },
  },
  nodeChangedThenSigned: {
    speaks(story) {
      story.happen({ type: 'settingsChanged', subject: 'rpcUrls', chainId })
      story.wait(9 * MINUTE_MS)
      story.sign('transaction')
    },
    keepsQuiet(story) {
      story.happen({ type: 'settingsChanged', subject: 'networks', chainId })
      story.happen({ type: 'settingsChanged', subject: 'rpcUrls', chainId })
      story.send(asset('11'), 1n)
      story.wait(11 * MINUTE_MS)
      story.sign('transaction')
    },
  },
  defencesLowered: {
    speaks(story) {
      story.happen({ type: 'slotAdded', subject: 'passkey' })
      story.happen({ type: 'recovered', subject: 'phrase' })
      story.happen({ type: 'slotRevoked', subject: 'phrase' })
    },
    keepsQuiet(story) {
      story.happen({ type: 'slotAdded', subject: 'passkey' })
      story.happen({ type: 'slotChanged', subject: 'name' })
      story.happen({ type: 'passwordChanged' })
      // Of itself, at the unlock.
      repeat(3, () => story.happen({ type: 'slotRevoked', subject: 'passkey, expired' }))
      story.wait(HOUR_MS + 1)
      // A wallet that is set up.
      repeat(3, () => story.happen({ type: 'slotAdded', subject: 'passkey' }))
    },
  },
  recordsLost: {
    speaks: (story) => story.happen({ type: 'notKept', result: '12' }),
    keepsQuiet: (story) => story.happen({ type: 'trimmed', result: '12' }),
  },
  unusualHour: {
    speaks(story) {
      story.liveOn(20)
      story.wait(13 * HOUR_MS)
      story.sign('message')
    },
    keepsQuiet(story) {
      story.liveOn(20)
      story.wait(3 * HOUR_MS)
      story.sign('message')
    },
  },
}

describe.each(anomalyRules)('$id', ({ id, explains, level }) => {
  const scenario = cases[id]
  it('speaks, at its threshold, in a sentence and with what it goes by', () => {
    const story = createStory()
    scenario?.speaks(story)
    const finding = story.found.find(({ rule }) => rule === id)
    expect(finding).toMatchObject({ level })
    expect(finding?.sentence).toMatch(/\.$/)
    expect(finding?.evidence.length).toBeGreaterThan(0)
    expect(finding?.evidence.length).toBeLessThanOrEqual(12)
    expect(explains).toMatch(/\.$/)
  })

  it('keeps quiet below it', () => {
    const story = createStory()
    scenario?.keepsQuiet(story)
    expect(story.rules()).not.toContain(id)
  })
})

it.each(['transaction', 'calls', 'typedData'])('what binds is known by its kind: %s', (subject) => {
  const story = createStory()
  story.happen({ type: 'settingsChanged', subject: 'rpcUrls', chainId })
  story.connect()
  story.sign(subject)
  expect(story.rules()).toEqual(['signedOnMeeting', 'nodeChangedThenSigned'])
})

it('a large send among those before hides no larger one', () => {
  const story = createStory()
  for (const amount of [10n, 10n, 10n, 200n, 10n]) story.send(asset('11'), amount)
  story.wait(HOUR_MS)
  story.send(asset('11'), 900n)
  expect(story.rules().filter((rule) => rule === 'largeSend')).toHaveLength(2)
})

it('says a thing once, and again only after a while', () => {
  const story = createStory()
  repeat(20, () => story.fail())
  expect(story.rules().filter((rule) => rule === 'failedUnlocks')).toHaveLength(1)
  story.wait(HOUR_MS)
  repeat(5, () => story.fail())
  expect(story.rules().filter((rule) => rule === 'failedUnlocks')).toHaveLength(2)
})

it('a clock that was set back silences nothing', () => {
  const story = createStory()
  repeat(5, () => story.fail())
  story.wait(-2 * DAY_MS)
  repeat(5, () => story.fail())
  expect(story.rules().filter((rule) => rule === 'failedUnlocks')).toHaveLength(2)
})

it('judges an entry after 500 others within a few milliseconds', () => {
  const story = createStory()
  repeat(250, () => story.sign('message', SITE))
  const spentMs = repeat(20, () => {
    const before = performance.now()
    story.sign('message', SITE)
    return performance.now() - before
  })
  expect(Math.min(...spentMs)).toBeLessThan(20)
})
