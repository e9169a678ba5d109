import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { drawBytes } from '../../keyring/random/drawBytes.ts'
import type { VaultApiKey } from '../../keyring/vault/contents/apiKey.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { ApiKey } from '../../webhook/signRequest.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'

const SECRET_BYTES = 32
const NAME_BYTES = 8
/** The newest, the one before it, and the one that the service knows: it is the oldest, until another was accepted. */
const MAX_KEYS = 3

/** The keys of the endpoint: they exist in the vault, and outside of it only for one request. */
export type WebhookKeys = {
  /** The newest first, without secrets. @throws WalletError `locked` */
  list(): Promise<{ apiKey: string; createdAtMs: number }[]>
  /** Makes another key, and gives its secret this once. The one that the service knows stays good. @throws WalletError `locked` */
  make(): Promise<{ apiKey: string; secret: string }>
  /** Lends each key to a task, the newest first, until one is done with. @throws WalletError `locked` */
  tryEach(task: (key: ApiKey) => Promise<'done' | 'next'>): Promise<void>
  /** Forgets those that are older than a key that the service knows. @throws WalletError `locked` */
  dropOlder(apiKey: string): Promise<void>
}

export function createWebhookKeys({
  platform: { random, now },
  session,
  vault,
}: {
  platform: Pick<Platform, 'random' | 'now'>
  session: Pick<Session, 'withDataKey'>
  vault: Pick<VaultKeeper, 'read' | 'change'>
}): WebhookKeys {
  const read = (): Promise<readonly VaultApiKey[]> =>
    session.withDataKey(async (dataKey) => (await vault.read(dataKey)).apiKeys ?? [])

  const change = (edit: (keys: readonly VaultApiKey[]) => VaultApiKey[]): Promise<void> =>
    session.withDataKey((dataKey) =>
      vault.change(dataKey, (contents) => ({ ...contents, apiKeys: edit(contents.apiKeys ?? []) })),
    )

  return {
    list: async () => (await read()).map(({ apiKey, createdAtMs }) => ({ apiKey, createdAtMs })),
    async make() {
      const bytes = drawBytes(random, SECRET_BYTES)
      const secret = bytesToHex(bytes)
      wipe(bytes)
      const apiKey = `pellucid-${bytesToHex(random(NAME_BYTES))}`
      const fresh = { apiKey, secret, createdAtMs: now() }
      await change((keys) => [fresh, ...keys].filter((_, at) => at < MAX_KEYS - 1 || at === keys.length))
      return { apiKey, secret }
    },
    async tryEach(task) {
      for (const { apiKey, secret } of await read()) {
        const bytes = hexToBytes(secret)
        try {
          if ((await task({ apiKey, secret: bytes })) === 'done') return
        } finally {
          wipe(bytes)
        }
      }
    },
    dropOlder: (known) =>
      change((keys) => keys.slice(0, keys.findIndex(({ apiKey }) => apiKey === known) + 1 || keys.length)),
  }
}
