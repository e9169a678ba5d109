import type { Page } from 'playwright'
import type { PasskeyAssertion } from '../../../src/protocol/passkeys.ts'
import type { PasskeyPrompt } from '../../../src/protocol/slots.ts'

type Question = {
  readonly challenge: string
  readonly prompt: PasskeyPrompt
  readonly userVerification: 'required' | 'discouraged'
}

/** @returns what the browser and the authenticator beside this page answer, as the wallet's own screen would hand it on */
export function askInPage(page: Page, question: Question): Promise<PasskeyAssertion> {
  return page.evaluate(ask, question)
}

/** Runs in the page. */
async function ask({ challenge, prompt, userVerification }: Question): Promise<PasskeyAssertion> {
  const { credentialId, prfSalt } = prompt
  const fromHex = (hex: string) =>
    Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const toHex = (buffer: ArrayBuffer | undefined) =>
    [...new Uint8Array(buffer ?? new ArrayBuffer(32))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
  const id = Uint8Array.from(atob(credentialId.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )
  const credential = (await navigator.credentials.get({
    publicKey: {
      challenge: fromHex(challenge),
      allowCredentials: [{ type: 'public-key', id }],
      userVerification,
      // Chromium asks for a verified person wherever the secret is wanted.
      ...(userVerification === 'required' && {
        extensions: { prf: { eval: { first: fromHex(prfSalt) } } },
      }),
    },
  })) as PublicKeyCredential
  const response = credential.response as AuthenticatorAssertionResponse
  const output = credential.getClientExtensionResults().prf?.results?.first
  return {
    credentialId: credential.id,
    clientDataJSON: toHex(response.clientDataJSON),
    authenticatorData: toHex(response.authenticatorData),
    signature: toHex(response.signature),
    prfOutput: toHex(output as ArrayBuffer | undefined),
  }
}
