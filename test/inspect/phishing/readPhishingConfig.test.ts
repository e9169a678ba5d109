import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createPhishingCheck } from '../../../src/inspect/phishing/createPhishingCheck.ts'
import { readPhishingConfig } from '../../../src/inspect/phishing/readPhishingConfig.ts'
import { writePhishingConfig } from '../../support/writePhishingConfig.ts'

const about = { source: 'config.json', gatheredAtMs: 1_700_000_000_000 }

describe('a list in the form of eth-phishing-detect', () => {
  it('is read into digests, with the digest of its text', () => {
    const text = writePhishingConfig(['trap.example'])
    const list = readPhishingConfig(text, about)
    expect(list).toMatchObject({ ...about, entryCount: 1_000 })
    expect(list.digest).toBe(createHash('sha256').update(text).digest('hex'))
    expect(createPhishingCheck(list)('www.trap.example')).toMatchObject({
      type: 'listed',
      name: 'trap.example',
    })
    expect(atob(list.names)).not.toContain('trap')
  })

  it.each([
    ['no JSON', '{'],
    ['something else', '{"blacklist": 1}'],
    ['of too few names', JSON.stringify({ blacklist: ['a.example'], fuzzylist: [], whitelist: [] })],
    ['of things that are no names', writePhishingConfig(['x'.repeat(300)])],
    ['longer than any such list', `{"version":"${'x'.repeat(33 * 1024 * 1024)}"}`],
  ])('that is %s is refused in words', (_, text) => {
    expect(() => readPhishingConfig(text, about)).toThrow(/no list of sites that steal/)
  })
})
