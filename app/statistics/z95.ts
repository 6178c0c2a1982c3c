/** The 97.5th percentile of the standard normal distribution: two-sided 95 per cent. */
export const Z95 = 1.959963984540054;
