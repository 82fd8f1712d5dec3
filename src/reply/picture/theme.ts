// Colours of the pictures: Discord gets the dark one, Slack and Open Graph the light one.

export interface Theme {
  readonly paper: string;
  readonly lane: string;
  readonly rule: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
}

export const themes = {
  light: {
    paper: '#ffffff',
    lane: '#eef0f2',
    rule: '#c9ccd1',
    ink: '#1a1d21',
    soft: '#56595f',
    accent: '#0f766e',
  },
  dark: {
    paper: '#1e1f22',
    lane: '#2b2d31',
    rule: '#4e5058',
    ink: '#f2f3f5',
    soft: '#b0b4bb',
    accent: '#4fd1c0',
  },
} satisfies Record<string, Theme>;

export type ThemeName = keyof typeof themes;
