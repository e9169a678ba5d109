import { describe, expect, it } from 'vitest'
import { suggestRecipients } from '../../../src/popup/send/suggestRecipients.ts'
import { accountAddress } from '../../../src/protocol/ids.ts'
import { sampleActivity, sentTo } from '../activity/support/sampleActivity.ts'
import { mainAccount, sampleView, savingsAccount, site, stranger } from '../approve/support/sampleView.ts'

describe('suggestRecipients', () => {
  it('offers the other accounts by name, then whom the person last sent to, once', () => {
    const activity = [
      sampleActivity({ intent: sentTo(stranger), createdAtMs: 1 }),
      sampleActivity({ intent: sentTo(stranger), createdAtMs: 2 }),
      sampleActivity({ intent: sentTo(accountAddress(savingsAccount)), createdAtMs: 3 }),
    ]
    expect(suggestRecipients({ ...sampleView, activity })).toEqual([
      { address: accountAddress(savingsAccount), name: 'Savings' },
      { address: stranger, lastSentAtMs: 2 },
    ])
  })

  it.each([
    ['what came in', { direction: 'in' }],
    ['what came in from one that imitates', { direction: 'in', unwanted: 'imitation' }],
    ['what a site had sent', { origin: site }],
    ['what failed', { state: 'failed' }],
  ] as const)('takes no address from %s', (_, change) => {
    const activity = [sampleActivity({ intent: sentTo(stranger), ...change })]
    const offered = suggestRecipients({ ...sampleView, activity }).map(({ address }) => address)
    expect(offered).not.toContain(stranger)
  })

  it('does not offer the account that sends', () => {
    const offered = suggestRecipients(sampleView).map(({ address }) => address)
    expect(offered).not.toContain(accountAddress(mainAccount))
  })
})
