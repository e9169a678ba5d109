import { WALLET_BACK } from '../protocol/names.ts'

// Runs after the bridge where that may have come late: Firefox puts it into pages that are open when the wallet is
// installed or updated, and the worker into the one that the person opens the wallet on. Such a page may have used a
// wallet before: that one is gone, and in Firefox has not said so. Pages that Chromium begins are not asked whether they
// are late, because asking costs each of them a tenth of all that the wallet costs it.
if (document.readyState !== 'loading') dispatchEvent(new Event(WALLET_BACK))
