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
/** The one in use, and the one before it until the service knows the new one. */
const MAX_KEYS = 2

/** The keys of the endpoint: they exist in the vault, and outside of it only for one request. */
export type WebhookKeys = {
  /** The newest first, without secrets. @throws WalletError `locked` */
  list(): Promise<{ apiKey: string; createdAtMs: number }[]>
  /** Makes another key, and gives its secret this once. The one before stays good. @throws WalletError `locked` */
  make(): Promise<{ apiKey: string; secret: string }>
  /** Lends each key to a task, the newest first, until one is done with. @throws WalletError `locked` */
  tryEach(task: (key: ApiKey) => Promise<'done' | 'next'>): Promise<void>
  /** Forgets all but the newest: the service knows it. @throws WalletError `locked` */
  dropOlder(): Promise<void>
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
      await change((keys) => [{ apiKey, secret, createdAtMs: now() }, ...keys].slice(0, MAX_KEYS))
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
    dropOlder: () => change((keys) => keys.slice(0, 1)),
  }
}
