import type { View } from '../protocol/view.ts'

/** A screen that the state of the wallet asks for, or the path of one that the person may go to. */
export type ChosenScreen = 'welcome' | 'unlock' | 'resetPassword' | 'damaged' | { readonly path: string }

/** Where a wallet is brought back: whoever has none that opens may go there. */
const RECOVER_PATH = '/recover'

/**
 * Decides what to show. The state of the wallet comes first, then where the person is.
 *
 * @param inToolbarPopup the small window, which closes at the first click beside it: no place to write a phrase down
 */
export function chooseScreen(status: View['status'], path: string, inToolbarPopup: boolean): ChosenScreen {
  switch (status) {
    case 'empty':
      if (path === RECOVER_PATH) return { path }
      return inToolbarPopup ? 'welcome' : { path: '/onboarding' }
    case 'locked':
      if (path === RECOVER_PATH) return { path }
      return path === '/reset-password' ? 'resetPassword' : 'unlock'
    case 'damaged':
      return path === RECOVER_PATH ? { path } : 'damaged'
    case 'unlocked':
      return { path }
  }
}
