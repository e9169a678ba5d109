import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { approvalKinds } from '../../src/protocol/approval.ts'
import { providerMethods } from '../../src/protocol/provider.ts'
import { walletCommands } from '../../src/protocol/wallet.ts'

const backgroundMethods = Object.entries(providerMethods)
  .filter(([, { answeredBy }]) => answeredBy === 'background')
  .map(([method]) => method)

function listNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => name.replace(/\.tsx?$/, '')) : []
}

describe('every name of the contract has its file', () => {
  it.each(backgroundMethods)('the provider method %s', (method) => {
    expect(listNames('src/background/rpc')).toContain(method)
  })

  it.each(Object.keys(walletCommands))('the command %s', (command) => {
    expect(listNames('src/background/commands')).toContain(command)
  })

  it.each(Object.keys(approvalKinds))('the approval kind %s, in the background and on the screen', (kind) => {
    expect(listNames('src/background/approvals/kinds')).toContain(kind)
    expect(listNames('src/popup/approve/kinds')).toContain(kind)
  })
})

describe('no file answers to a name that the contract does not know', () => {
  it('of a provider method', () => {
    const methods = listNames('src/background/rpc').filter((name) => /^[a-z0-9]+_/.test(name))
    expect(methods.filter((name) => !backgroundMethods.includes(name))).toEqual([])
  })

  it('that a page’s channel and the wallet’s own share', () => {
    const commands = Object.keys(walletCommands)
    expect(commands.filter((command) => Object.hasOwn(providerMethods, command))).toEqual([])
  })
})
