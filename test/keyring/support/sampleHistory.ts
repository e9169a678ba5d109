import { addAccount } from '../../../src/keyring/accounts/addAccount.ts'
import { addPhraseSlot } from '../../../src/keyring/vault/change/addPhraseSlot.ts'
import { addSlot } from '../../../src/keyring/vault/change/addSlot.ts'
import { changePassword } from '../../../src/keyring/vault/change/changePassword.ts'
import type { OpenedVault, SlotChange } from '../../../src/keyring/vault/change/openedVault.ts'
import { rekeyVault } from '../../../src/keyring/vault/change/rekeyVault.ts'
import { renameSlot } from '../../../src/keyring/vault/change/renameSlot.ts'
import { revokeSlot } from '../../../src/keyring/vault/change/revokeSlot.ts'
import { setSlotExpiry } from '../../../src/keyring/vault/change/setSlotExpiry.ts'
import type { SealedVault } from '../../../src/keyring/vault/sealedVault.ts'
import { sealVault } from '../../../src/keyring/vault/sealVault.ts'
import { samplePasskey } from './samplePasskey.ts'
import { cheapKdf, PASSWORD, sampleVault } from './sampleVault.ts'

/** One generation of a vault, what was done to make it, its data key and how many accounts are in it. */
export type Generation = {
  readonly event: string
  readonly sealed: SealedVault
  readonly dataKey: Uint8Array
  readonly accounts: number
}

/** Every kind of write there is, one after another on one vault. */
export async function sampleHistory(): Promise<Generation[]> {
  const { sealed, dataKey, contents, random } = await sampleVault()
  const tools = { random, clock: () => 2_000, kdf: cheapKdf }
  const history: Generation[] = [{ event: 'made', sealed, dataKey, accounts: 1 }]
  const last = () => history.at(-1) ?? { event: '', sealed, dataKey, accounts: 1 }

  async function grow(): Promise<void> {
    const { accounts, ...before } = last()
    const add = (vault: typeof contents) => addAccount(vault, contents.wallets[0]?.id ?? '').contents
    const next = await sealVault({
      ...before,
      ...tools,
      change: (body) => ({ ...body, contents: add(body.contents) }),
    })
    history.push({ event: 'account added', sealed: next, dataKey: before.dataKey, accounts: accounts + 1 })
  }

  async function rekey(event: string, change: SlotChange): Promise<void> {
    const { accounts, ...before } = last()
    history.push({ ...(await rekeyVault({ ...before, ...tools, change })), event, accounts })
  }

  await grow()
  await rekey('passkey added', async (opened) => (await addSlot(opened, samplePasskey(random), tools)).opened)
  const phrase = { walletId: contents.wallets[0]?.id ?? '', name: 'Phrase' }
  await rekey('phrase added', async (opened) => (await addPhraseSlot(opened, phrase, tools)).opened)
  const secret = { type: 'password', password: PASSWORD } as const
  const changed = await changePassword({
    ...last(),
    ...tools,
    secret,
    newPassword: 'another harbour at dusk',
  })
  history.push({ ...changed, event: 'password changed', accounts: last().accounts })
  const passkeyOf = ({ slots }: OpenedVault) => slots.find(({ type }) => type === 'passkey')?.slotId ?? ''
  await rekey('renamed', (opened) => renameSlot(opened, { slotId: passkeyOf(opened), name: 'Laptop' }))
  await rekey('given an end', (opened) =>
    setSlotExpiry(opened, { slotId: passkeyOf(opened), expiresAtMs: 9_000 }, tools),
  )
  await grow()
  await rekey('revoked', (opened) => revokeSlot(opened, passkeyOf(opened)))
  await rekey('data key replaced', (opened) => opened)
  await grow()
  return history
}
