import type { Contact } from '../../protocol/contacts.ts'
import { nameUse } from '../contacts/contacts.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Every host that was contacted, and after those the nodes of chains that were not yet. */
export const listContacts: CommandHandler<'listContacts'> = (_, { stores, chains }) => {
  const noted: Contact[] = stores.contacts.get().toSorted((one, other) => other.lastAtMs - one.lastAtMs)
  const known = new Set(noted.map(nameContact))
  const nodes: Contact[] = chains
    .list()
    .flatMap(({ id, rpcUrls }) =>
      rpcUrls.map((url) => ({ host: new URL(url).host, use: { purpose: 'node' as const, chainId: id } })),
    )
  return { contacts: [...noted, ...nodes.filter((node) => !known.has(nameContact(node)))] }
}

function nameContact({ host, use }: Contact): string {
  return `${host} ${nameUse(use)}`
}
