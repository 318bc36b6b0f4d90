const browsers: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/coc_coc/i, 'Cốc Cốc'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/Android/, 'điện thoại Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'máy Mac'],
  [/Linux|CrOS/, 'Linux'],
];

/** A browser's description of itself in words: "Chrome trên Windows". Order counts: most claim to be several. */
export function describeAgent(agent: string): string {
  const find = (list: readonly [RegExp, string][]): string | undefined =>
    list.find(([sign]) => sign.test(agent))?.[1];
  const [browser, system] = [find(browsers), find(systems)];
  if (browser === undefined) return 'Chương trình khác';
  return system === undefined ? browser : `${browser} trên ${system}`;
}
