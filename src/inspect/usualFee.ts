/** What is a usual fee for whoever runs a site, at most, in basis points; sites take one percent and less. */
export const USUAL_FEE_BPS = 300n
