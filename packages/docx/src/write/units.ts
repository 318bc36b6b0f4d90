/** Lengths in a .docx: twips (1/20 pt) for layout, half-points for type sizes, EMU (1/12700 pt) for drawings. */
export const mmToTwips = (mm: number): number => Math.round((mm * 1440) / 25.4);

export const twipsToEmu = (twips: number): number => Math.round(twips * 635);
