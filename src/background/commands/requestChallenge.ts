import { bytesToHex } from '@noble/hashes/utils.js'
import { askChallenge } from '../passkeys/passkeys.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Asks a question that a passkey is to answer; with what a new one needs besides. */
export const requestChallenge: CommandHandler<'requestChallenge'> = async ({ purpose }, services) => {
  const draw = () => bytesToHex(services.platform.random(32))
  return { challenge: await askChallenge(services, purpose), prfSalt: draw(), userId: draw() }
}
