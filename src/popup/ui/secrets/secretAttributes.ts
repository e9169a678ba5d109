/** For every box that takes a secret: nothing of it is corrected or spell-checked, which some browsers do far away. */
export const uncorrected = {
  autoCorrect: 'off',
  autoCapitalize: 'none',
  spellCheck: false,
  // Where writing tools are built into the browser, they read what stands in boxes.
  writingsuggestions: 'false',
} as const

/** For words, keys and codes: nothing completes them, restores them with the window, or offers to keep them. */
export const unkept = {
  ...uncorrected,
  autoComplete: 'off',
  'data-1p-ignore': true,
  'data-lpignore': 'true',
  'data-bwignore': true,
  'data-form-type': 'other',
} as const
