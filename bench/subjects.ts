import type { Subject } from './measures/measureAll.ts'
import { measureBareRelay, measureWalletRelay } from './measures/measureRelay.ts'

/** The wallet. Its worker has answered when it has told its state, not when it has merely woken. */
export const walletSubject: Subject = {
  quietPage: '/icons/16.png',
  coldStart: { port: 'wallet', message: { ping: true }, answer: 'view' },
  measureRelay: measureWalletRelay,
}

/** The extension that does nothing. */
export const bareSubject: Subject = {
  quietPage: '/manifest.json',
  coldStart: { port: 'bare', message: { pong: true }, answer: 'pong' },
  measureRelay: measureBareRelay,
}
