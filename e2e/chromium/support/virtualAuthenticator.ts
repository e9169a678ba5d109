import type { Page } from 'playwright'

/** An authenticator of Chromium's own making, in the place of a fingerprint reader: it does what it is asked at once. */
export type VirtualAuthenticator = {
  /** Whether the person passes its check from now on. */
  readonly setVerified: (verified: boolean) => Promise<void>
  /** @returns the private key (PKCS #8) of the one passkey in it, and what it counts */
  readonly readPasskey: () => Promise<{ privateKey: Uint8Array<ArrayBuffer>; signCount: number }>
}

/** Puts one beside a page: CTAP 2.1, with keys that stay, a check of the person, and PRF. */
export async function addVirtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable', { enableUI: false })
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    async setVerified(isUserVerified) {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
    async readPasskey() {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId })
      const [credential] = credentials
      if (!credential) throw new Error('There is no passkey in the authenticator')
      const { privateKey, signCount } = credential
      return { privateKey: new Uint8Array(Buffer.from(privateKey, 'base64')), signCount }
    },
  }
}
