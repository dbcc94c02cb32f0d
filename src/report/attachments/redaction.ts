import type {Box} from './pixels.js';

/** The boxes over one picture, and the way back. */
export interface Redaction {
  readonly boxes: readonly Box[];
  /** Index of the box that is worked on; -1 for none. */
  readonly selected: number;
  readonly canUndo: boolean;
  select(index: number): void;
  /** Puts a box where it is given, or a new one in the middle, and selects it. */
  add(box?: Box): void;
  /** Moves the selected box by so many pixels; it stays in the picture. */
  move(right: number, down: number): void;
  /** Makes the selected box so much wider and taller; it stays in the picture. */
  resize(wider: number, taller: number): void;
  /** Puts the selected box somewhere else. */
  place(box: Box): void;
  /** Removes the selected box. */
  remove(): void;
  /** Takes back the last change. */
  undo(): void;
  /** Makes all changes until the returned function is called one step of `undo`, as when something is dragged. */
  together(): () => void;
}

/** The least side of a box, in pixels of the picture: it must stay findable. */
const leastShare = 0.01;

const between = (least: number, value: number, most: number): number =>
  Math.min(Math.max(least, value), most);

/** What somebody hides of a picture of `width` × `height` pixels. */
export const createRedaction = (width: number, height: number): Redaction => {
  const leastWidth = Math.max(4, width * leastShare);
  const leastHeight = Math.max(4, height * leastShare);
  const history: {boxes: readonly Box[]; selected: number}[] = [];
  let boxes: readonly Box[] = [];
  let selected = -1;
  let isTogether = false;
  let isNoted = false;

  const within = (box: Box): Box => {
    const wide = between(Math.min(leastWidth, width), box.width, width);
    const tall = between(Math.min(leastHeight, height), box.height, height);
    const [x, y] = [between(0, box.x, width - wide), between(0, box.y, height - tall)];
    return {x, y, width: wide, height: tall};
  };

  const change = (next: readonly Box[], nextSelected: number): void => {
    if (!isTogether || !isNoted) history.push({boxes, selected});
    isNoted = isTogether;
    boxes = next;
    selected = nextSelected;
  };

  const alter = (how: (box: Box) => Box): void => {
    const before = boxes[selected];
    if (!before) return;
    const after = within(how(before));
    if (Object.entries(after).every(([key, value]) => before[key as keyof Box] === value)) return;
    change(
      boxes.map(box => (box === before ? after : box)),
      selected,
    );
  };

  /** Each new box a little further down, so that none hides another. */
  const middle = (): Box => ({
    x: width * 0.35,
    y: height * (0.2 + (boxes.length % 6) * 0.12),
    width: width * 0.3,
    height: height * 0.08,
  });

  return {
    get boxes() {
      return boxes;
    },
    get selected() {
      return selected;
    },
    get canUndo() {
      return history.length > 0;
    },
    select: index => {
      selected = boxes[index] ? index : -1;
    },
    add: box => change([...boxes, within(box ?? middle())], boxes.length),
    move: (right, down) => alter(box => ({...box, x: box.x + right, y: box.y + down})),
    resize: (wider, taller) =>
      alter(box => ({
        ...box,
        width: Math.min(box.width + wider, width - box.x),
        height: Math.min(box.height + taller, height - box.y),
      })),
    place: box => alter(() => box),
    remove: () => {
      if (!boxes[selected]) return;
      change(
        boxes.filter((_, index) => index !== selected),
        Math.min(selected, boxes.length - 2),
      );
    },
    undo: () => {
      const last = history.pop();
      if (last) ({boxes, selected} = last);
    },
    together: () => {
      isTogether = true;
      isNoted = false;
      return () => {
        isTogether = isNoted = false;
      };
    },
  };
};
