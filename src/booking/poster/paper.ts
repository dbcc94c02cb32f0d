/** Sizes of paper in millimetres, upright. A table tent is an A4 sheet folded once across. */
export const papers = {
  a4: [210, 297],
  a3: [297, 420],
  a5: [148, 210],
  tent: [210, 297],
} as const satisfies Record<string, readonly [number, number]>;

export type Paper = keyof typeof papers;
