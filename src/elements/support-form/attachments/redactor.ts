import type {ReactiveElement} from '@lit/reactive-element';
import type {Box, Redaction} from '../../../report/index.js';

/** Share of the picture that one press of a key moves or resizes. */
const step = 0.02;
/** CSS pixels; a shorter way is a click. */
const leastDrag = 4;

type Gesture = {pointer: number; end(): void} & (
  | {kind: 'draw'; from: readonly [number, number]; isDrawing: boolean; screenFrom: readonly [number, number]}
  | {kind: 'move' | 'resize'; from: readonly [number, number]; box: Box}
);

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export type RedactorChange = 'added' | 'removed' | 'undone' | 'moved';

/** What the redactor works on, and whom it tells. */
export interface RedactorScene {
  redaction: Redaction;
  picture: HTMLCanvasElement;
  onChange(what: RedactorChange): void;
}

const between = (least: number, value: number, most: number): number =>
  Math.min(Math.max(least, value), most);

/** Lets boxes be drawn, moved, resized and removed over a picture by mouse, pen, finger and keyboard. */
export class Redactor {
  #gesture: Gesture | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly scene: () => RedactorScene | undefined,
  ) {}

  /** Moves the selected box by steps, or makes it larger and smaller by them. */
  nudge(right: number, down: number, isResize: boolean): void {
    const scene = this.scene();
    if (!scene) return;
    const {redaction, picture} = scene;
    const [x, y] = [right * picture.width * step, down * picture.height * step];
    if (isResize) redaction.resize(x, y);
    else redaction.move(x, y);
    this.#tell('moved');
  }

  /** Adds a box in the middle of the part that can be seen. */
  add(): void {
    const scene = this.scene();
    if (!scene) return;
    const {redaction, picture} = scene;
    const seen = picture.closest('.scroll')?.getBoundingClientRect();
    const whole = picture.getBoundingClientRect();
    if (!seen || whole.width <= seen.width + 1) redaction.add();
    else {
      const [x, y] = this.#place(seen.left + seen.width / 2, seen.top + seen.height / 2);
      const [width, height] = [picture.width * 0.15, picture.height * 0.05];
      redaction.add({x: x - width / 2, y: y - height / 2, width, height});
    }
    this.#tell('added');
  }

  remove(): void {
    this.scene()?.redaction.remove();
    this.#tell('removed');
  }

  undo(): void {
    const redaction = this.scene()?.redaction;
    if (!redaction?.canUndo) return;
    redaction.undo();
    this.#tell('undone');
  }

  select(index: number): void {
    const redaction = this.scene()?.redaction;
    if (!redaction || redaction.selected === index) return;
    redaction.select(index);
    this.host.requestUpdate();
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key];
    const isOnBox = (event.target as Element).matches('.box');
    if (isOnBox && arrow) this.nudge(...arrow, event.shiftKey);
    else if (isOnBox && (event.key === 'Delete' || event.key === 'Backspace')) this.remove();
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') this.undo();
    else return;
    event.preventDefault();
    // The page must not take the same key for itself.
    event.stopPropagation();
  };

  readonly onPointerDown = (event: PointerEvent): void => {
    const scene = this.scene();
    if (!scene || event.button !== 0 || !event.isPrimary) return;
    const {redaction} = scene;
    const target = event.target as HTMLElement;
    const from = this.#place(event.clientX, event.clientY);
    const index = Number(target.closest<HTMLElement>('.box')?.dataset['index'] ?? -1);
    const box = redaction.boxes[index];
    const stage = event.currentTarget as HTMLElement;
    stage.setPointerCapture?.(event.pointerId);
    const base = {pointer: event.pointerId, end: redaction.together(), from};
    if (box) {
      redaction.select(index);
      this.#gesture = {...base, kind: target.matches('.handle') ? 'resize' : 'move', box};
      this.host.requestUpdate();
    } else if (event.pointerType !== 'touch' || !stage.closest('.large')) {
      this.#gesture = {...base, kind: 'draw', isDrawing: false, screenFrom: [event.clientX, event.clientY]};
    } else base.end();
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const gesture = this.#gesture;
    const redaction = this.scene()?.redaction;
    if (!gesture || !redaction || gesture.pointer !== event.pointerId) return;
    const [x, y] = this.#place(event.clientX, event.clientY);
    const [fromX, fromY] = gesture.from;
    if (gesture.kind === 'draw') {
      const [screenX, screenY] = gesture.screenFrom;
      if (!gesture.isDrawing && Math.hypot(event.clientX - screenX, event.clientY - screenY) < leastDrag)
        return;
      const [left, top] = [Math.min(x, fromX), Math.min(y, fromY)];
      const box = {x: left, y: top, width: Math.abs(x - fromX), height: Math.abs(y - fromY)};
      if (gesture.isDrawing) redaction.place(box);
      else redaction.add(box);
      gesture.isDrawing = true;
    } else {
      const {box, kind} = gesture;
      const [right, down] = [x - fromX, y - fromY];
      redaction.place(
        kind === 'move'
          ? {...box, x: box.x + right, y: box.y + down}
          : {...box, width: box.width + right, height: box.height + down},
      );
    }
    this.host.requestUpdate();
  };

  readonly onPointerEnd = ({pointerId}: PointerEvent): void => {
    const gesture = this.#gesture;
    if (gesture?.pointer !== pointerId) return;
    this.#gesture = undefined;
    gesture.end();
    if (gesture.kind !== 'draw') this.#tell('moved');
    else if (gesture.isDrawing) this.#tell('added');
  };

  /** Where a point of the screen is in the picture. */
  #place(clientX: number, clientY: number): [number, number] {
    const picture = this.scene()?.picture;
    if (!picture) return [0, 0];
    const {left, top, width, height} = picture.getBoundingClientRect();
    const share = (at: number, length: number): number => between(0, length ? at / length : 0, 1);
    return [share(clientX - left, width) * picture.width, share(clientY - top, height) * picture.height];
  }

  #tell(what: RedactorChange): void {
    this.scene()?.onChange(what);
    this.host.requestUpdate();
  }
}
