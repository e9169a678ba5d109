import { expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/inspect/anomalies/history.ts'
import { evmAccountId, type Origin } from '../../../src/protocol/ids.ts'
import { asset, chainId, createStory, otherChainId, START_MS } from './support/story.ts'

/** A generator with a seed: the same scenarios on every run. */
function createChance(seed: number) {
  let state = seed
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return { next, between }
}

/** What a person does in ten weeks, each in their own way: hours, days off, sites, mistyped passwords, sends. */
function liveOrdinarily(seed: number) {
  const chance = createChance(seed)
  const hour = chance.between(6, 19)
  const story = createStory(START_MS - 9 * HOUR_MS)
  for (let day = 0; day < 70; day++) {
    const busy = chance.next() < 0.6
    const startMs = hour * HOUR_MS + chance.between(0, 120) * MINUTE_MS
    const before = story.nowMs()
    story.wait(startMs)
    if (busy) liveADay(story, chance)
    story.wait(Math.max(before + DAY_MS - story.nowMs(), 0))
  }
  return story
}

function liveADay(story: ReturnType<typeof createStory>, { next, between }: ReturnType<typeof createChance>) {
  for (let wrong = between(0, 2); wrong > 0; wrong--) story.fail()
  story.unlock()
  for (let acts = between(0, 4); acts > 0; acts--) {
    story.wait(between(40, 600) * 1_000)
    const site = `https://site${between(1, 9)}.example` as Origin
    if (next() < 0.2) story.connect(site)
    story.wait(between(25, 90) * 1_000)
    if (next() < 0.1) {
      story.switchChain(otherChainId, site)
      story.wait(between(8, 90) * 1_000)
    }
    const kind = next()
    if (kind < 0.4) story.sign('message', site)
    else if (kind < 0.7) story.sign('transaction', site)
    else if (kind < 0.75) story.sign('calls', site)
    else {
      const recipient = `0xfriend${between(1, 4)}`
      story.send(asset('11'), BigInt(between(20, 80)), { recipient, heldBefore: 1_000n })
    }
  }
  story.wait(between(5, 60) * MINUTE_MS)
  story.lock()
}

type Attack = (story: ReturnType<typeof createStory>, chance: ReturnType<typeof createChance>) => void

/** What a thief does, and the rules of which at least one must speak. */
const attacks: readonly (readonly [string, readonly string[], Attack])[] = [
  [
    'tries out passwords',
    ['failedUnlocks'],
    (story, { between }) => {
      for (let tries = between(5, 40); tries > 0; tries--) {
        story.fail()
        story.wait(between(1, 300) * 1_000)
        if (tries % 12 === 0) story.wait(between(1, 5) * MINUTE_MS)
      }
    },
  ],
  [
    'finds the password',
    ['unlockedAfterFailures'],
    (story, { between }) => {
      for (let tries = between(5, 9); tries > 0; tries--) {
        story.fail()
        story.wait(between(1, 200) * 1_000)
      }
      story.unlock()
    },
  ],
  [
    'takes all secrets',
    ['manySecretsTaken'],
    (story, { between }) => {
      story.unlock()
      for (let taken = between(3, 6); taken > 0; taken--) {
        story.wait(between(5, 90) * 1_000)
        story.happen(
          between(0, 1)
            ? { type: 'exported', subject: 'privateKey' }
            : { type: 'secretRevealed', subject: 'phrase' },
        )
      }
    },
  ],
  [
    'empties the account to one address',
    ['newRecipientDrains'],
    (story, { between }) => {
      story.unlock()
      for (const name of ['11', '22', '33'].slice(0, between(2, 3))) {
        story.wait(between(10, 600) * 1_000)
        const heldBefore = BigInt(between(100, 100_000))
        story.send(asset(name), (heldBefore * BigInt(between(82, 100))) / 100n, {
          recipient: '0xthief',
          heldBefore,
        })
      }
    },
  ],
  [
    'is a site that asks at once',
    ['signedOnMeeting'],
    (story, { between }) => {
      story.unlock()
      const site = `https://drain${between(1, 99)}.example` as Origin
      story.connect(site)
      story.wait(between(2, 18) * 1_000)
      story.sign(between(0, 1) ? 'typedData' : 'transaction', site)
    },
  ],
  [
    'is a site that asks for several calls at once',
    ['signedOnMeeting'],
    (story, { between }) => {
      story.unlock()
      const site = `https://batch${between(1, 99)}.example` as Origin
      story.connect(site)
      story.wait(between(2, 18) * 1_000)
      story.sign('calls', site)
    },
  ],
  [
    'moves the site to where the money is',
    ['chainSwitchedThenSigned'],
    (story, { between }) => {
      story.unlock()
      const site = `https://bridge${between(1, 99)}.example` as Origin
      story.connect(site)
      story.wait(between(2, 30) * MINUTE_MS)
      story.switchChain(otherChainId, site)
      story.wait(between(2, 18) * 1_000)
      story.sign(between(0, 1) ? 'typedData' : 'calls', site)
    },
  ],
  [
    'has the account follow code',
    ['delegationChanged'],
    (story, { between }) => {
      story.unlock()
      story.wait(between(5, 900) * 1_000)
      story.delegate(`0x${'de'.repeat(20)}`)
    },
  ],
  [
    'is a site that asks without end',
    ['burstOfSignatures'],
    (story, { between }) => {
      story.unlock()
      for (let asked = between(8, 20); asked > 0; asked--) {
        story.wait(between(1, 12) * 1_000)
        story.sign('message')
      }
    },
  ],
  [
    'shuts the owner out',
    ['defencesLowered'],
    (story, { between }) => {
      story.unlock()
      story.happen({ type: 'slotAdded', subject: 'passkey' })
      story.wait(between(5, 900) * 1_000)
      story.happen({ type: 'passwordChanged' })
      story.wait(between(5, 900) * 1_000)
      story.happen({ type: 'slotRevoked', subject: 'phrase' })
    },
  ],
  [
    'puts a lying node in',
    ['nodeChangedThenSigned'],
    (story, { between }) => {
      story.unlock()
      story.happen({ type: 'settingsChanged', subject: 'rpcUrls', chainId })
      story.wait(between(5, 500) * 1_000)
      story.sign(between(0, 1) ? 'transaction' : 'calls')
    },
  ],
  [
    'sets the clock back',
    ['clockSetBack'],
    (story, { between }) => {
      story.unlock()
      story.wait(-between(6, 5_000) * MINUTE_MS)
      story.fail()
    },
  ],
  [
    'sends far more than ever',
    ['largeSend'],
    (story, { between }) => {
      story.unlock()
      for (let times = 3; times > 0; times--) story.send(asset('11'), 80n, { recipient: '0xfriend1' })
      story.wait(between(5, 500) * 1_000)
      story.send(asset('11'), BigInt(between(800, 9_000)), { recipient: '0xthief' })
    },
  ],
  [
    'guesses slowly, all night',
    ['unlockedAfterFailures'],
    (story, { between }) => {
      for (let tries = between(10, 40); tries > 0; tries--) {
        story.wait(between(15, 40) * MINUTE_MS)
        story.fail()
      }
      story.unlock()
    },
  ],
  [
    'takes a backup or shares along',
    ['secretsTaken'],
    (story, { between }) => {
      story.unlock()
      story.wait(between(5, 900) * 1_000)
      if (between(0, 1)) story.happen({ type: 'backupMade', subject: 'file' })
      else story.happen({ type: 'secretRevealed', subject: '2 of 3 shares' })
    },
  ],
  [
    'empties one account after the other',
    ['newRecipientDrains'],
    (story, { between }) => {
      story.unlock()
      for (let accounts = between(2, 5); accounts > 0; accounts--) {
        story.wait(between(10, 600) * 1_000)
        const accountId = evmAccountId(`0x${accounts.toString().repeat(40)}`)
        const heldBefore = BigInt(between(1_000, 100_000))
        story.send(asset('11'), (heldBefore * 9n) / 10n, { recipient: '0xthief', heldBefore, accountId })
      }
    },
  ],
  [
    'is the second such site on a day',
    ['signedOnMeeting'],
    (story, { between }) => {
      story.unlock()
      story.connect('https://decoy.example' as Origin)
      story.sign('typedData', 'https://decoy.example' as Origin)
      story.wait(between(1, 600) * MINUTE_MS)
      story.found.length = 0
      story.connect('https://drain.example' as Origin)
      story.wait(between(2, 18) * 1_000)
      story.sign('typedData', 'https://drain.example' as Origin)
    },
  ],
]

const RUNS = 12

it('of 204 labelled attacks, each after weeks of ordinary use, at least 95 % are told', () => {
  const missed: string[] = []
  for (const [name, rules, attack] of attacks) {
    for (let run = 0; run < RUNS; run++) {
      const story = liveOrdinarily(run * 101 + 7)
      story.found.length = 0
      attack(story, createChance(run * 31 + 5))
      const told = story.rules()
      if (!rules.some((rule) => told.includes(rule))) missed.push(`${name} ${run}`)
    }
  }
  expect(missed.length / (attacks.length * RUNS), missed.join(', ')).toBeLessThanOrEqual(0.05)
})

it('of 120 lives of ten weeks each, at most 2 % of the days bring a caution or danger that is none', () => {
  let days = 0
  const alarms: string[] = []
  for (let seed = 0; seed < 120; seed++) {
    const { found } = liveOrdinarily(seed * 977 + 13)
    days += 70
    alarms.push(...found.filter(({ level }) => level !== 'info').map(({ rule }) => rule))
  }
  expect(alarms.length / days, alarms.join(', ')).toBeLessThanOrEqual(0.02)
})
