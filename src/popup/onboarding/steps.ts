/** The two ways to a wallet. */
export type OnboardingWay = 'create' | 'import'

/** Where the person is on the way. */
export type OnboardingStep =
  | { readonly name: 'start' }
  | { readonly name: 'password'; readonly way: OnboardingWay }
  | { readonly name: 'phrase' }
  | { readonly name: 'check' }
  | { readonly name: 'import' }
  | { readonly name: 'ready' }

/** How many steps each way has, from the password on, the last screen left aside. */
export const stepCounts: Readonly<Record<OnboardingWay, number>> = { create: 3, import: 2 }
