/** What a screen may remember of a phrase that it shows: all but the words. */
export type PhraseFacts = { readonly wordCount: number; readonly hasPassphrase: boolean }
