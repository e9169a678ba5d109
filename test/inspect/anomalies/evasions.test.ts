import { expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/inspect/anomalies/history.ts'
import { evmAccountId, type Origin } from '../../../src/protocol/ids.ts'
import { asset, chainId, createStory, otherChainId, SITE } from './support/story.ts'

const repeat = <Result>(count: number, act: () => Result) => Array.from({ length: count }, act)

it.each([
  ['slowly', 30 * MINUTE_MS],
  ['behind a clock that goes on', HOUR_MS + 1],
  ['behind a clock that goes back', -DAY_MS],
])('who guesses %s is told of after ten tries, and when they are right', (_, waitMs) => {
  const story = createStory()
  story.unlock()
  for (let tries = 0; tries < 10; tries++) {
    story.wait(waitMs)
    story.fail()
  }
  story.unlock()
  expect(story.rules()).toEqual(expect.arrayContaining(['failedUnlocks', 'unlockedAfterFailures']))
})

it('who guesses the password of an open wallet is told of like one who opens it', () => {
  const story = createStory()
  repeat(5, () => story.happen({ type: 'stepUpFailed', subject: 'password', result: 'wrongPassword' }))
  story.happen({ type: 'steppedUp', subject: 'password' })
  expect(story.rules()).toEqual(['failedUnlocks', 'unlockedAfterFailures'])
})

it('a passkey that came too late was no wrong one, and a forgotten password is no guess', () => {
  const story = createStory()
  repeat(9, () => story.happen({ type: 'unlockFailed', subject: 'passkey', result: 'slotExpired' }))
  story.unlock()
  repeat(4, () => story.fail())
  story.happen({ type: 'recovered', subject: 'phrase' })
  story.fail()
  story.unlock()
  // Five within an hour, of which four before it was right.
  expect(story.rules()).toEqual(['failedUnlocks'])
})

it('that one site was told of keeps none quiet that follows', () => {
  const story = createStory()
  for (const name of ['one', 'two', 'one']) {
    const site = `https://${name}.example` as Origin
    story.connect(site)
    story.sign('typedData', site)
  }
  expect(story.rules()).toEqual(['signedOnMeeting', 'signedOnMeeting'])
  const accounts = ['11', '22'].map((name) => evmAccountId(`0x${name.repeat(20)}`))
  const delegate = { type: 'settingsChanged', subject: 'delegation', chainId, result: '0xde' } as const
  for (const accountId of accounts) story.happen({ ...delegate, accountId })
  expect(story.rules().filter((rule) => rule === 'delegationChanged')).toHaveLength(2)
})

it('a network that a site adds is one that it moves to', () => {
  const story = createStory()
  story.connect()
  story.wait(HOUR_MS)
  story.happen({ type: 'settingsChanged', subject: 'addChain', origin: SITE, chainId: otherChainId })
  story.sign('transaction')
  expect(story.rules()).toEqual(['chainSwitchedThenSigned'])
})

it('an address that empties one account after the other is told of', () => {
  const story = createStory()
  for (const name of ['11', '22']) {
    const accountId = evmAccountId(`0x${name.repeat(20)}`)
    story.send(asset('11'), 9n, { recipient: '0xnew', heldBefore: 10n, accountId })
  }
  expect(story.rules()).toEqual(['newRecipientDrains'])
})

it('who uses the wallet so much that few days are remembered is told of no usual day', () => {
  const story = createStory()
  repeat(5, () => {
    repeat(100, () => {
      story.wait(5 * MINUTE_MS)
      story.sign('message')
    })
    story.wait(DAY_MS - 500 * MINUTE_MS)
  })
  story.wait(13 * HOUR_MS)
  story.sign('message')
  expect(story.rules()).toEqual([])
})
