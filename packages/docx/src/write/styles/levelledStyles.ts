import type { StyleId } from './allStyles.ts';

interface Levelled {
  readonly id: string;
  readonly base: StyleId;
  readonly level: number;
}

/** The styles of indented paragraphs that a file uses; each looks as its base and names the level. */
export interface LevelledStyles {
  /** The style's id: of the base itself at level 0. */
  readonly idOf: (base: StyleId, level: number) => string;
  readonly used: () => readonly Levelled[];
}

export function createLevelledStyles(): LevelledStyles {
  const used = new Map<string, Levelled>();
  return {
    idOf: (base, level) => {
      if (level === 0) return base;
      const id = `${base}Bac${level}`;
      used.set(id, { id, base, level });
      return id;
    },
    used: () => [...used.values()],
  };
}
