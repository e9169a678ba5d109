/** The word that stands for a level, for whoever sees no colour and no shape. */
export const levelWords = { info: 'Note', caution: 'Caution', danger: 'Danger' } as const
