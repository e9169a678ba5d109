import * as v from 'valibot'
import { WalletError } from '../protocol/errors.ts'
import type { Port } from './platform.ts'

const WithId = v.object({ id: v.string() })

/** Answers a message when nothing stored can be read: nobody is left waiting, and nothing is written over. */
export function refuseMessage(port: Port, message: unknown): void {
  const parsed = v.safeParse(WithId, message)
  if (!parsed.success) return
  const error = new WalletError(
    'internal',
    'The browser does not let the wallet read its storage. Restart the browser; nothing was changed.',
    { reason: 'storageUnavailable' },
  )
  port.post({ id: parsed.output.id, error: error.toJSON() })
}
