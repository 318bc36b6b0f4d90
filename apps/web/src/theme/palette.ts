/** The few colours of the application: one warm grey in steps, one ink, one blue. */
export const palette = {
  ground: '#efeeea',
  surface: '#ffffff',
  soft: '#f7f6f3',
  ink: '#21211f',
  muted: '#5d5c56',
  line: '#dbd9d2',
  accent: '#1c4f8f',
  accentSoft: '#e6eef8',
  ok: '#17663a',
  okSoft: '#e7f2ea',
  warn: '#7d5200',
  warnSoft: '#fdf3dc',
  error: '#a8261c',
  errorSoft: '#fbeae8',
} as const;

/** The hues of the units, in the order of `Unit.color`; each keeps 4.5 : 1 on white, and white on it. */
export const unitHues = [
  '#1c4f8f',
  '#8a4b08',
  '#6b2f7d',
  '#1b6b4a',
  '#a02a4b',
  '#0b6273',
  '#636310',
  '#4c5560',
] as const;
