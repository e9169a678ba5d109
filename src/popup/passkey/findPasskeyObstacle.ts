/** What of a browser decides whether it can do it. */
type PasskeyEnvironment = {
  readonly protocol: string
  readonly credential?: { getClientCapabilities?: () => Promise<Record<string, boolean>> } | undefined
}

/**
 * Finds out whether a passkey can unlock the wallet in this browser. What the person's authenticator can do shows only
 * when it is asked.
 *
 * @returns why not, in a sentence; undefined when nothing stands in the way
 */
export async function findPasskeyObstacle(
  environment: PasskeyEnvironment = readEnvironment(),
): Promise<string | undefined> {
  if (environment.protocol === 'moz-extension:') {
    return 'Firefox lets an extension make passkeys only in the name of websites it may read. Pellucid asks to read none, so passkeys are not offered here.'
  }
  if (!environment.credential) return 'This browser does not support passkeys.'
  const capabilities = await environment.credential.getClientCapabilities?.().catch(() => undefined)
  if (capabilities?.['extension:prf'] === false) {
    return 'This browser’s passkeys can’t keep a key for the wallet (PRF). A newer version may.'
  }
  return undefined
}

function readEnvironment(): PasskeyEnvironment {
  const { PublicKeyCredential: credential } = globalThis as unknown as {
    PublicKeyCredential?: PasskeyEnvironment['credential']
  }
  return { protocol: location.protocol, credential }
}
